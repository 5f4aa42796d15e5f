"""What hangs on an action as links: who supports it, and which recommendations it serves.

Leans on the action, the ground and the plan. Said twice, a link stands once; taken away, it stays in history. Must not
know pages.
"""

from collections.abc import Sequence
from datetime import date

from django.db import transaction

from actions.models import ActionItem, Serves, SupportedBy
from boards.governed import record, take
from boards.models import Organisation, Person
from boards.refusals import NotNow
from plans.models import Recommendation

Supporter = Organisation | Person | None
"""Who supports an action; None is the Board itself."""
SUPPORTS, SUPPORTS_NO_MORE = "Supports the action", "No longer supports the action"
SERVES, SERVES_NO_MORE = "Serves a recommendation", "Does not serve it after all"


@transaction.atomic
def support(*, action: ActionItem, supporter: Supporter, by: Person, on: date | None = None) -> SupportedBy:
    """A body, a person or (None) the Board supports an action. Said twice, it stands once."""
    who = {
        "organisation": supporter if isinstance(supporter, Organisation) else None,
        "person": supporter if isinstance(supporter, Person) else None,
    }
    line = action.supporters.filter(**who).first()
    line = take(line) if line else SupportedBy(board=action.board, action=action, **who)
    line.withdrawn = False
    record(line, by=by, reason=SUPPORTS, on=on)
    return line


@transaction.atomic
def support_only(*, action: ActionItem, wanted: Sequence[Supporter], by: Person, on: date | None = None) -> None:
    """These support an action, and no others."""
    standing = {line.supporter: line for line in action.supporters.standing()}
    for supporter, line in standing.items():
        if supporter not in wanted:
            row = take(line)
            row.withdrawn = True
            record(row, by=by, reason=SUPPORTS_NO_MORE, on=on)
    for supporter in wanted:
        if supporter not in standing:
            support(action=action, supporter=supporter, by=by, on=on)


@transaction.atomic
def serve(*, action: ActionItem, recommendation: Recommendation, by: Person, on: date | None = None) -> Serves:
    """An action serves a recommendation. Said twice, it stands once."""
    if recommendation.board_id != action.board_id:
        raise NotNow("That recommendation is another board's.")
    line = action.serves.filter(recommendation=recommendation).first()
    line = take(line) if line else Serves(board=action.board, action=action, recommendation=recommendation)
    line.withdrawn = False
    record(line, by=by, reason=SERVES, on=on)
    return line


@transaction.atomic
def serve_only(*, action: ActionItem, wanted: Sequence[Recommendation], by: Person, on: date | None = None) -> None:
    """An action serves these recommendations, and no others."""
    standing = action.serves.filter(withdrawn=False)
    for line in standing.exclude(recommendation__in=wanted):
        row = take(line)
        row.withdrawn = True
        record(row, by=by, reason=SERVES_NO_MORE, on=on)
    kept = set(standing.values_list("recommendation", flat=True))
    for recommendation in wanted:
        if recommendation.pk not in kept:
            serve(action=action, recommendation=recommendation, by=by, on=on)
