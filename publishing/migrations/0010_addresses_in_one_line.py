"""The rows of one address become one line: each later row replaces the one written before it.

A live site may hold several rows of one address: nothing kept two updates from being about the same meeting, and an
update whose words were destroyed may have been written anew together with another meeting. None is thrown away; the
public is led to the newest one that it can open. A migration of its own: PostgreSQL makes no index on a table whose
rows it has still to check.
"""

from django.db import migrations


def line_up(apps, schema_editor) -> None:
    """Let each row of an address replace the one written before it."""
    last = {}
    for row in apps.get_model("publishing", "AlsoAt").objects.order_by("pk"):
        address = (row.board_id, row.slug)
        if address in last:
            row.replaces_id = last[address]
            row.save()
        last[address] = row.pk


class Migration(migrations.Migration):
    dependencies = [("publishing", "0009_sentences_asked_again")]

    operations = [migrations.RunPython(line_up, migrations.RunPython.noop)]
