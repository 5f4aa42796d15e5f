# Written by hand. Documents destroyed before kept words: what they had made and was undone was told by a promise's whole
# sentence, and earlier versions kept why it was undone. Those rows lose them; which rows they are of stays, so that
# what was taken back is known. Any row that the old verb could make is covered: there is nothing to be checked first.

from django.db import migrations


def wordless(lines):
    return [line | {"words": ""} for line in lines]


def forget(apps, schema_editor):
    """No word of a destroyed document stays in it, in its findings or in its earlier versions."""
    for row in apps.get_model("boards", "ReadIn").objects.filter(destroyed_at__isnull=False):
        told = apps.get_model("boards", "HistoricalReadIn").objects.filter(id=row.pk)
        told.filter(destroyed_at=None).update(history_change_reason="")
        for version in (row, *told):
            version.made, version.taken_back = wordless(version.made), wordless(version.taken_back)
            version.undone_words = ""
            version.save(update_fields=["made", "taken_back", "undone_words"])
        apps.get_model("boards", "Finding").objects.filter(read_in_id=row.pk).update(due_meeting="")


class Migration(migrations.Migration):
    dependencies = [
        ("boards", "0011_seats_called_off"),
    ]

    operations = [migrations.RunPython(forget, migrations.RunPython.noop)]
