"""Rows there already get their keys; a seat that was written down twice is ended, so that it can be forbidden."""

from django.db import migrations

from boards import clock
from boards.keys import new_key

KEYED = ("Membership", "Organisation", "Person")
SEEN_TWICE = "The same seat was written down twice"


def fill_keys(apps, schema_editor):
    """A key for each row, and the same for its history."""
    for name in KEYED:
        model, past = apps.get_model("boards", name), apps.get_model("boards", f"Historical{name}")
        for pk in model.objects.filter(key__isnull=True).values_list("pk", flat=True):
            key = new_key()
            model.objects.filter(pk=pk).update(key=key)
            past.objects.filter(id=pk).update(key=key)


def end_double_seats(apps, schema_editor):
    """Of seats that are the same and still open the oldest stays; the others end, with a line in their history."""
    seats, past = apps.get_model("boards", "Membership"), apps.get_model("boards", "HistoricalMembership")
    seen = set()
    for seat in seats.objects.filter(ends_on__isnull=True).order_by("starts_on", "pk"):
        same = (seat.organisation_id, seat.title, seat.person_id)
        if same not in seen:
            seen.add(same)
            continue
        seat.ends_on, seat.version = seat.starts_on, seat.version + 1
        seat.save()
        columns = {field.attname: getattr(seat, field.attname) for field in seats._meta.concrete_fields}
        past.objects.create(**columns, history_type="~", history_date=clock.now(), history_change_reason=SEEN_TWICE)


class Migration(migrations.Migration):
    dependencies = [("boards", "0006_keys_and_roles_called_off")]

    operations = [
        migrations.RunPython(fill_keys, migrations.RunPython.noop),
        migrations.RunPython(end_double_seats, migrations.RunPython.noop),
    ]
