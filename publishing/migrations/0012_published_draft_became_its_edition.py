"""A draft is published when, and only when, it became an edition, and an edition was made from one draft.

Any row that an older version could write is so already: one verb alone wrote either column, both in one go, each time
with an edition that it had just made, and nothing leads out of “published”. There is nothing to be brought in line.
"""

import django.db.models.deletion
from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [("publishing", "0011_one_publication_an_address")]

    operations = [
        migrations.AlterField(
            "updatedraft",
            "became",
            models.OneToOneField(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="made_from",
                to="publishing.edition",
            ),
        ),
        migrations.AddConstraint(
            "updatedraft",
            models.CheckConstraint(
                condition=Q(state="published", became__isnull=False) | (~Q(state="published") & Q(became__isnull=True)),
                name="draft_published_became_an_edition",
            ),
        ),
    ]
