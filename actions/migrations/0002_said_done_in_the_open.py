"""“Said to be done” no longer repeats the words and the file of the update that said it.

An update may be read by fewer people than its action; the step and its history row are read by all of them.
"""

from django.db import migrations

BUTTON = "This is done"


def take_the_words_out(apps, schema_editor) -> None:
    """Blank the step's words and file, and give the history row the button's word as its reason."""
    steps = apps.get_model("actions", "StateChange").objects.filter(verb="say_done")
    history = apps.get_model("actions", "HistoricalActionItem").objects
    for step in steps.exclude(words=""):
        history.filter(id=step.action_id, history_change_reason=step.words).update(history_change_reason=BUTTON)
    steps.update(words="", said_file=None)


class Migration(migrations.Migration):
    """Data alone."""

    dependencies = [("actions", "0001_initial")]
    operations = [migrations.RunPython(take_the_words_out, migrations.RunPython.noop)]
