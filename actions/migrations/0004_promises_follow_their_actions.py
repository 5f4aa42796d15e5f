"""What was promised follows its action on a live site: in the action's words, and dropped when the action was given up."""

from django.db import migrations

from boards import clock

PUT_RIGHT = "Put right: a promise follows the action that is due by it"
WILL_NOT_COME = ("not_going_ahead", "replaced", "handed_over")


def follow(apps, schema_editor):
    """Reword and drop what no longer says what its action says, each with its history row."""
    actions = apps.get_model("actions", "ActionItem").objects.filter(due_promise__isnull=False)
    for action in actions.select_related("due_promise").iterator():
        promise = action.due_promise
        given_up = action.state in WILL_NOT_COME and promise.dropped_on is None and promise.answered_on is None
        if promise.words == action.words and not given_up:
            continue
        promise.words = action.words
        line = newest(apps, action)
        if given_up and line is not None:
            promise.dropped_on, promise.dropped_by_id = line.said_on, line.recorded_by_id
        promise.version += 1
        promise.save()
        tell(apps, promise)


def newest(apps, action):
    """The step by which an action came to its state: who recorded it, and on which day it was said."""
    return apps.get_model("actions", "StateChange").objects.filter(action=action).order_by("-pk").first()


def tell(apps, promise):
    """The history row of a promise as it stands now."""
    history = apps.get_model("meetings", "HistoricalPromise")
    columns = {field.attname: getattr(promise, field.attname) for field in promise._meta.concrete_fields}
    history.objects.create(
        **columns, history_date=clock.moment(None, None), history_type="~", history_change_reason=PUT_RIGHT
    )


class Migration(migrations.Migration):
    dependencies = [
        ("actions", "0003_corrections_and_words"),
        ("meetings", "0006_who_and_when_constraints"),
    ]

    operations = [migrations.RunPython(follow, migrations.RunPython.noop)]
