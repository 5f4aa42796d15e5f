"""Sources and recommendations get addresses: the day of publication, and the number in the report or the title."""

from django.db import migrations, models
from django.utils.text import slugify


def free(start, taken):
    """The first of start, start-2, start-3 ... that is not taken yet."""
    slug = next(slug for slug in [start, *(f"{start}-{n}" for n in range(2, 1000))] if slug not in taken)
    taken.add(slug)
    return slug


def address_them(apps, schema_editor):
    """Those that stood before they had pages get their addresses; so do their past rows."""
    source_model, source_past = apps.get_model("plans", "Source"), apps.get_model("plans", "HistoricalSource")
    said_model, said_past = (apps.get_model("plans", name) for name in ("Recommendation", "HistoricalRecommendation"))
    of_board: dict = {}
    for source in source_model.objects.order_by("pk"):
        source.slug = free(source.published_on.isoformat(), of_board.setdefault(source.board_id, set()))
        source.save()
        source_past.objects.filter(id=source.pk).update(slug=source.slug)
    of_source: dict = {}
    for said in said_model.objects.order_by(models.F("number").asc(nulls_last=True), "pk"):
        start = slugify(said.short_title)[:70] or "recommendation" if said.number is None else str(said.number)
        said.slug = free(start, of_source.setdefault(said.source_id, {"add"}))
        said.save()
        said_past.objects.filter(id=said.pk).update(slug=said.slug)


def address(length):
    """The column, empty until it is filled."""
    return models.SlugField(default="", editable=False, max_length=length, verbose_name="address")


class Migration(migrations.Migration):
    dependencies = [
        ("plans", "0001_initial"),
    ]

    operations = [
        migrations.AddField("historicalrecommendation", "slug", address(80), preserve_default=False),
        migrations.AddField("historicalsource", "slug", address(20), preserve_default=False),
        migrations.AddField("recommendation", "slug", address(80), preserve_default=False),
        migrations.AddField("source", "slug", address(20), preserve_default=False),
        migrations.RunPython(address_them, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name="recommendation",
            constraint=models.UniqueConstraint(fields=("source", "slug"), name="recommendation_address_once_a_source"),
        ),
        migrations.AddConstraint(
            model_name="source",
            constraint=models.UniqueConstraint(fields=("board", "slug"), name="source_address_once_a_board"),
        ),
    ]
