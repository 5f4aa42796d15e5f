"""An action's story: updates, steps, moved dates, objections and mended words, newest first, as one list.

Leans on the ledgers, the readable history and how each is told. What this reader may not see is not in it. Must not
know addresses.
"""

from actions.changes.follow import ORIGIN_WITHDRAWN
from actions.chapters import (
    Chapter,
    links_told,
    mend_of,
    mend_told,
    move_told,
    objected,
    step_told,
    update_told,
)
from actions.models import ActionItem, ActionUpdate, Serves, SupportedBy
from actions.seen import named_by
from boards.access import Access
from boards.histories import readable_history
from boards.models import Rating
from boards.roles import Level, Subject
from plans.models import Recommendation

TOLD = (
    "words", "details", "lead_words", "contact",
    "due_kind", "due_on", "due_words", "look_next_on", "is_statutory", "visibility", "blocked_because", "marking",
)  # fmt: skip
LEAD = {"Lead": ("lead_person", "lead_post", "lead_organisation", "lead_kind")}


def story_of(action: ActionItem, access: Access) -> list[Chapter]:
    """The whole story of an action, as this reader may see it: a fixed number of queries."""
    steps = list(action.state_changes.with_people())
    seen = named_by(action, steps, access)
    objections = list(action.objections.with_people())
    chapters = _updates(action, access, objections)
    for row in steps:
        chapter = step_told(row, seen)
        chapter.objections = objected(objections, state_change_id={row.pk})
        chapters.append(chapter)
    chapters += _links(action, access) + _mended(action, access)
    return sorted(chapters, key=lambda chapter: chapter.at, reverse=True)


def _updates(action: ActionItem, access: Access, objections: list) -> list[Chapter]:
    """The updates that stand, each with those it corrects; a reader sees of these what they see of it."""
    legend = {rating.code: rating for rating in Rating.objects.of(action.board)}
    rows = list(ActionUpdate.objects.visible_to(access).of_action(action).with_people())
    by_key = {row.pk: row for row in rows}
    own = own_numbers(rows, access)
    replaced = {row.replaces_id for row in rows}
    chapters = []
    for row in rows:
        if row.pk in replaced:
            continue
        older = _corrected_by(row, by_key)
        chapter = update_told(row, older, legend.get(row.rating))
        chapter.objections = objected(objections, update_id={row.pk, *(one.pk for one in older)})
        chapter.correct = own.get(row.pk) if action.is_still_to_do else None
        chapters.append(chapter)
    return chapters


def _corrected_by(row: ActionUpdate, by_key: dict[int, ActionUpdate]) -> list[ActionUpdate]:
    """What an update corrects, the newest first."""
    older = []
    while row.replaces_id in by_key:
        row = by_key[row.replaces_id]
        older.append(row)
    return older


def own_numbers(rows: list[ActionUpdate], access: Access) -> dict[int, int]:
    """The number of each update among those the reader wrote: their own, so that no gap tells of another's."""
    own = sorted(row.pk for row in rows if row.recorded_by_id == access.person.pk)
    return {key: number for number, key in enumerate(own, 1)}


def _mended(action: ActionItem, access: Access) -> list[Chapter]:
    """What was mended in the row itself, and its due dates that moved. A mended due is told once, by its move; steps
    are told by their own lines."""
    reads_part_two = Level.MEMBERS in access.levels(Subject.ACTIONS)
    lines = readable_history(action, TOLD, one_of=LEAD)
    mends = [(move, mend_of(move, lines)) for move in action.due_moves.with_people()]
    by_moves = [id(mend) for _, mend in mends]
    told = [line for line in lines if line.is_first or line.changes or line.reason.startswith(ORIGIN_WITHDRAWN)]
    chapters = [mend_told(line, reads_part_two=reads_part_two) for line in told if id(line) not in by_moves]
    return [move_told(move, mend) for move, mend in mends] + chapters


def _links(action: ActionItem, access: Access) -> list[Chapter]:
    supporters = {line.pk: str(line) for line in action.supporters.with_names()}
    lines = {line.pk: line.recommendation_id for line in action.serves.all()}
    seen = Recommendation.objects.visible_to(access).in_bulk(set(lines.values()))
    served = {key: str(seen[recommendation]) for key, recommendation in lines.items() if recommendation in seen}
    return [
        *links_told(_records(SupportedBy, action, supporters), supporters),
        *links_told(_records(Serves, action, served), served),
    ]


def _records(model, action: ActionItem, names: dict[int, str]) -> list:
    """The history of an action's links of one sort."""
    if not names:
        return []
    history = model.history.filter(action_id=action.pk).select_related("history_user")
    return list(history.order_by("history_date", "history_id"))
