"""“This is not what I said”: a person objects to what was recorded on their behalf.

Leans on the ledgers. Must not know pages. The act stays as it is; the objection stands beside it.
"""

from datetime import date

from django.db import transaction

from actions.models import ActionUpdate, Objection, StateChange
from boards import clock
from boards.models import Person
from boards.refusals import Refused

NOT_YOURS = "Only the person whose words were recorded can object to them."


@transaction.atomic
def object_to(*, act: ActionUpdate | StateChange, words: str, by: Person, on: date | None = None) -> Objection:
    """Put a person's objection beside the act recorded in their name. Raises `Refused` for anybody else."""
    if act.said_by_id != by.pk or not act.on_behalf:
        raise Refused(NOT_YOURS)
    objection = Objection(
        board=act.board,
        action=act.action,
        update=act if isinstance(act, ActionUpdate) else None,
        state_change=act if isinstance(act, StateChange) else None,
        words=words,
        recorded_by=by,
        recorded_at=clock.moment(act.board, on),
    )
    objection.save()
    return objection
