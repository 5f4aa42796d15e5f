"""A decision in a section gets a place for the draft that the section is of, empty until the next migration."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("publishing", "0012_published_draft_became_its_edition")]

    operations = [
        migrations.AddField(
            "draftdecision",
            "draft",
            models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="lines",
                to="publishing.updatedraft",
            ),
        ),
    ]
