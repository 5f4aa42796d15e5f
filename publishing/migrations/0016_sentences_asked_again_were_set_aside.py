"""A sentence is asked for again only where it was set aside before.

The verb never wrote such a line otherwise: any row that an older version could write is so already.
"""

from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [("publishing", "0015_a_decision_once_a_draft")]

    operations = [
        migrations.AddConstraint(
            "sentencesetaside",
            models.CheckConstraint(
                condition=Q(is_asked_again=False) | Q(replaces__isnull=False),
                name="sentence_asked_again_was_set_aside",
            ),
        ),
    ]
