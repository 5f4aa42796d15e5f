"""A decision stands once in a draft, and with that once in a section.

The rows of a live site were brought in line by the migration before.
"""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("publishing", "0014_drafts_of_decisions")]

    operations = [
        migrations.AlterField(
            "draftdecision",
            "draft",
            models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="lines", to="publishing.updatedraft"
            ),
        ),
        migrations.RemoveConstraint("draftdecision", "decision_once_a_section"),
        migrations.AddConstraint(
            "draftdecision", models.UniqueConstraint(fields=["draft", "decision"], name="decision_once_a_draft")
        ),
    ]
