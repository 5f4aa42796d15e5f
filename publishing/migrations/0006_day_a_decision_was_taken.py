"""A published decision keeps the day it was taken: one taken between meetings was said to be of the meeting's day.

Idempotent: the column is added empty, then filled from the decision each row is tied to. Frozen words stay as they are.
"""

from django.db import migrations, models


def take_days(apps, schema_editor) -> None:
    """Of every published decision that is tied to its record."""
    entry_model = apps.get_model("publishing", "EditionEntry")
    rows = entry_model.objects.filter(sort="decision", taken_on=None, decision__isnull=False)
    for key, day in list(rows.values_list("pk", "decision__taken_on")):
        entry_model.objects.filter(pk=key).update(taken_on=day)


class Migration(migrations.Migration):
    dependencies = [("publishing", "0005_titles_of_editions")]

    operations = [
        migrations.AddField(
            "editionentry", "taken_on", models.DateField("day a decision was taken", blank=True, null=True)
        ),
        migrations.RunPython(take_days, migrations.RunPython.noop),
    ]
