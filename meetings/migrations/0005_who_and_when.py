"""Rows of a live site get what the constraints of the next file ask: one place a row on the agenda, who with when.

Who withdrew, answered or dropped stands in the history; where it does not, it was a command: the machine.
"""

from django.db import migrations
from django.db.models import Count


def number_places(apps, schema_editor):
    """Places held twice are numbered again in the order the page showed them."""
    Item = apps.get_model("meetings", "AgendaItem")
    twice = Item.objects.order_by().values("meeting", "position").annotate(rows=Count("pk")).filter(rows__gt=1)
    for meeting in set(twice.values_list("meeting", flat=True)):
        for place, row in enumerate(Item.objects.filter(meeting=meeting).order_by("position", "pk"), 1):
            Item.objects.filter(pk=row.pk).update(position=place)


def _when_it_was(apps, noun, row, **then):
    """The first history row in which it was so: who wrote it, and when."""
    history = apps.get_model("meetings", f"Historical{noun}")
    return history.objects.filter(id=row.pk, **then).order_by("history_date", "history_id").first()


def _who(apps, line):
    if line is not None and line.history_user_id:
        return line.history_user_id
    Person = apps.get_model("boards", "Person")
    return (Person.objects.filter(is_machine=True).first() or Person.objects.order_by("pk").first()).pk


def say_who(apps, schema_editor):
    for noun, on, by in (
        ("Decision", "withdrawn_on", "withdrawn_by"),
        ("Promise", "answered_on", "answered_by"),
        ("Promise", "dropped_on", "dropped_by"),
    ):
        model = apps.get_model("meetings", noun)
        for row in model.objects.filter(**{f"{on}__isnull": False}):
            line = _when_it_was(apps, noun, row, **{f"{on}__isnull": False})
            model.objects.filter(pk=row.pk).update(**{f"{by}_id": _who(apps, line)})
    Item = apps.get_model("meetings", "AgendaItem")
    for row in Item.objects.filter(withdrawn=True):
        line = _when_it_was(apps, "AgendaItem", row, withdrawn=True)
        day = line.history_date.date() if line else row.meeting.day or row.meeting.first_day
        Item.objects.filter(pk=row.pk).update(withdrawn_on=day, withdrawn_by_id=_who(apps, line))


class Migration(migrations.Migration):
    dependencies = [
        ("meetings", "0004_who_and_when_columns"),
    ]

    operations = [
        migrations.RunPython(number_places, migrations.RunPython.noop),
        migrations.RunPython(say_who, migrations.RunPython.noop),
    ]
