"""A held draft stays held while its text is changed; and a draft remembers when its words changed last.

The column is empty for drafts from before: of them no day is known but their meeting's. The constraint only allows more.
"""

from django.db import migrations, models
from django.db.models import Q

IS_HELD_OR_OPEN = ~Q(held_because="") & Q(state__in=["drafting", "with_chair", "held"])
IS_NOT_HELD = Q(held_because="") & ~Q(state="held")


class Migration(migrations.Migration):
    dependencies = [("publishing", "0006_day_a_decision_was_taken")]

    operations = [
        migrations.RemoveConstraint("updatedraft", "draft_held_because"),
        migrations.AddField(
            "updatedraft",
            "worded_at",
            models.DateTimeField("when its words changed last", editable=False, null=True),
        ),
        migrations.AddConstraint(
            "updatedraft",
            models.CheckConstraint(condition=IS_HELD_OR_OPEN | IS_NOT_HELD, name="draft_held_because"),
        ),
    ]
