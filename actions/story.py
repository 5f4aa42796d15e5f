"""An action's story: updates, steps, moved dates, objections and mended words, newest first, as one list.

Leans on the ledgers and the readable history. What this reader may not see is not in it. Must not know addresses.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from actions.changes.follow import ORIGIN_WITHDRAWN
from actions.models import ActionItem, ActionUpdate
from boards import words
from boards.access import Access
from boards.behalf import Said
from boards.histories import readable_history
from boards.models import Rating, StoredFile

TOLD = (
    "words", "details", "lead_words", "contact",
    "due_kind", "due_on", "due_words", "look_next_on", "visibility", "blocked_because",
)  # fmt: skip
LEAD = {"Lead": ("lead_person", "lead_post", "lead_organisation", "lead_kind")}


@dataclass
class Chapter:
    """One thing that happened: what, when, by whom, and its words."""

    title: str
    at: datetime
    said_on: date
    by: str
    words: list[str] = field(default_factory=list)
    rating: Rating | None = None
    part_two: bool = False
    objections: list[str] = field(default_factory=list)
    file: StoredFile | None = None


def story_of(action: ActionItem, access: Access) -> list[Chapter]:
    """The whole story of an action, as this reader may see it: a fixed number of queries."""
    legend = {rating.code: rating for rating in Rating.objects.of(action.board)}
    objections = list(action.objections.with_people())
    chapters = [_update(row, legend, objections) for row in _updates(action, access)]
    chapters += [_step(row, objections) for row in action.state_changes.with_people()]
    chapters += [_move(row) for row in action.due_moves.with_people()]
    chapters += _mended(action)
    return sorted(chapters, key=lambda chapter: chapter.at, reverse=True)


def _updates(action: ActionItem, access: Access) -> list[ActionUpdate]:
    return list(ActionUpdate.objects.visible_to(access).standing().of_action(action).with_people())


def who_words(row: Said) -> str:
    """“by Ann”, or “by Ann, by email on 12 February 2016; recorded by Sam”."""
    recorder = row.recorded_by.name  # type: ignore[attr-defined]
    if not row.on_behalf:
        return recorder
    return f"{row.said_by.name}, {row.get_said_how_display()} on {words.day(row.said_on)}; recorded by {recorder}"


def _objected(objections: list[Any], **to: Any) -> list[str]:
    return [
        f"{row.recorded_by.name} says this is not right: {row.words}"
        for row in objections
        if all(getattr(row, name) == key for name, key in to.items())
    ]


def _update(row: ActionUpdate, legend: dict[str, Rating], objections: list[Any]) -> Chapter:
    rating = legend.get(row.rating)
    title = rating.word if rating else "Update"
    told = [row.words] + ([f"Getting back on track: {row.recovery}"] if row.recovery else [])
    return Chapter(
        title=title,
        at=row.recorded_at,
        said_on=row.said_on,
        by=who_words(row),
        words=told,
        rating=rating,
        part_two=not row.is_open,
        objections=_objected(objections, update_id=row.pk),
        file=row.said_file,
    )


def _step(row: Any, objections: list[Any]) -> Chapter:
    # “Said to be done” is said in an update, whose words stand beside it.
    told = [row.words] if row.words and row.verb != "say_done" else []
    if row.decision:
        told.append(f"Agreed by the Board in {row.decision.in_a_letter()}.")
    if row.reported_to:
        told.append(f"Reported to the {row.reported_to.known_as}.")
    found = _objected(objections, state_change_id=row.pk)
    return Chapter(
        row.get_to_state_display(),
        row.recorded_at,
        row.said_on,
        who_words(row),
        told,
        objections=found,
        file=row.said_file,
    )


def _move(row: Any) -> Chapter:
    told = f"Due date moved from {words.day(row.from_on) or 'no date'} to {words.day(row.to_on) or 'no date'}"
    because = f"{told} because: {row.reason}" if row.reason else f"{told}."
    return Chapter(row.get_cause_display(), row.recorded_at, row.moved_on, row.recorded_by.name, [because])


def _mended(action: ActionItem) -> list[Chapter]:
    """What was mended in the row itself, and that it was raised. Steps and moves are told by their own lines."""
    chapters = []
    for line in readable_history(action, TOLD, one_of=LEAD):
        if line.reason.startswith(ORIGIN_WITHDRAWN):
            words_ = line.reason.removeprefix(f"{ORIGIN_WITHDRAWN}: ")
            chapters.append(Chapter(ORIGIN_WITHDRAWN, line.at, line.at.date(), line.by, [words_, *line.changes]))
        elif line.is_first or line.changes:
            title = "Action raised" if line.is_first else line.reason
            chapters.append(Chapter(title, line.at, line.at.date(), line.by, line.changes))
    return chapters
