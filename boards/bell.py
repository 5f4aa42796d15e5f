"""The bell: the only way a lower floor lets the floors above know that something happened.

A verb in some `changes.py` rings inside its transaction; an upper app lists what it answers in `answers.py`,
hung up by its `AppConfig.ready()`. Answers run at once, in floor order, in the same transaction: an error in
one undoes all. Slow work is enqueued by an answer. Leans on nothing; must not know who answers.
"""

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from typing import Any

from django.conf import settings
from django.db import transaction

Answer = Callable[..., None]
Answers = Mapping["Ring", Sequence[Answer]]
_answers: dict[str, Answers] = {}


class Ring(StrEnum):
    """Everything that is ever rung. Printed to docs/bells.md by `manage.py print_docs`."""

    MEETING_MOVED = "A meeting got another day"
    MEETING_CALLED_OFF = "A meeting was cancelled or postponed without a new day"
    DECISION_WITHDRAWN = "A decision was withdrawn: it was never taken"
    NARROWED = "Fewer people may see a thing than before"
    SAID_ON_BEHALF = "The secretariat recorded what another person said or did"
    ROLE_FOR_ONE_MEETING = "A person is to have a role for one meeting, to a last day"
    ROLE_GIVEN = "A person was given a role that needs a second person"
    PERSON_INVITED = "A person was given an account and a first role"
    SIGN_IN_CHANGED = "The address a person signs in with was changed"
    COVER_CHANGED = "Somebody may act for another person or in a post, or the days of that changed"
    OFFICER_NOMINATED = "An organisation's officer was confirmed by a second person"


def hang_up(app_label: str, answers: Answers) -> None:
    """List an app's answers; called once from its `AppConfig.ready()`."""
    _answers[app_label] = answers


def ring(what: Ring, about: Any, *, by: Any, on: Any = None, **facts: Any) -> None:
    """Tell the floors above that `what` happened to `about`.

    `by` is the person who did it, `on` the day of the act (None is today), `facts` what it was before.
    Raises whatever an answer raises: the caller's transaction is then undone.
    """
    if not transaction.get_connection().in_atomic_block:
        raise transaction.TransactionManagementError("the bell is rung inside a verb's transaction")
    for answer in who_answers(what):
        answer(about, by=by, on=on, **facts)


def who_answers(what: Ring) -> list[Answer]:
    """The answers to one ring, ground floor first."""
    return [answer for floor in settings.FLOORS for answer in _answers.get(floor, {}).get(what, ())]
