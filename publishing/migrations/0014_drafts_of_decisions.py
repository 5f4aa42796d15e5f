"""The decisions of a live site's drafts learn which draft their section is of.

None stands twice in a draft: it came with its item, which is one section of a draft, or was taken between meetings and
reported to one, and nothing ever brought in one that the draft had. A correction copied what was so already. A migration
of its own: PostgreSQL makes no index on a table whose rows it has still to check.
"""

from django.db import migrations
from django.db.models import OuterRef, Subquery


def learn(apps, schema_editor) -> None:
    """Each takes its section's draft: one statement, however many there are."""
    section = apps.get_model("publishing", "DraftSection").objects.filter(pk=OuterRef("section"))
    apps.get_model("publishing", "DraftDecision").objects.update(draft=Subquery(section.values("draft")[:1]))


class Migration(migrations.Migration):
    dependencies = [("publishing", "0013_decisions_know_their_draft")]

    operations = [migrations.RunPython(learn, migrations.RunPython.noop)]
