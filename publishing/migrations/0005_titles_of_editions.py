"""Each edition keeps its own title, as its content says it; an edition whose words were destroyed keeps none.

Idempotent and in small steps, so that it is safe on a live site: the column is added empty, then filled.
"""

from django.db import migrations, models


def take_titles(apps, schema_editor) -> None:
    """From the frozen content, into the edition and its history; the checksums stay as they are."""
    edition_model = apps.get_model("publishing", "Edition")
    history_model = apps.get_model("publishing", "HistoricalEdition")
    text_model = apps.get_model("publishing", "EditionText")
    for key, content in text_model.objects.exclude(content=None).values_list("edition_id", "content").iterator():
        edition_model.objects.filter(pk=key, title="").update(title=content["title"])
        history_model.objects.filter(id=key, title="").update(title=content["title"])


class Migration(migrations.Migration):
    dependencies = [("publishing", "0004_sentence_set_aside")]

    operations = [
        migrations.AddField(
            "edition", "title", models.CharField(blank=True, default="", editable=False, max_length=200)
        ),
        migrations.AddField(
            "historicaledition", "title", models.CharField(blank=True, default="", editable=False, max_length=200)
        ),
        migrations.RunPython(take_titles, migrations.RunPython.noop),
    ]
