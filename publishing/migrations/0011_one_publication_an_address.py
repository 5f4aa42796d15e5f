"""An address leads to one publication: only a row that replaces another may give an address again.

The rows of a live site were brought in line by the migration before.
"""

from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [("publishing", "0010_addresses_in_one_line")]

    operations = [
        migrations.RemoveConstraint("alsoat", "also_at_once"),
        migrations.AddConstraint(
            "alsoat",
            models.UniqueConstraint(
                fields=["board", "slug"], condition=Q(replaces__isnull=True), name="also_at_once_a_board"
            ),
        ),
    ]
