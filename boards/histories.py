"""Readable history: what changed on one row, when, by whom and why, in the words of the page.

Leans on the history rows. A reader sees it only of a row that `visible_to` gave them. Must not know any noun.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

from boards import words
from boards.governed import AND_TOO

NOTHING = "nothing"
Fact = Callable[[Any, Any], str]
"""Says what happened, in the past tense, from a history row before (None for the first) and after."""


@dataclass
class Line:
    """One step of a history: who, when, why, and each column's old and new words."""

    at: datetime
    by: str
    reason: str
    changes: list[str] = field(default_factory=list)
    is_first: bool = False
    fact: str = ""
    too: str = ""
    """What every step of one act says: that it was read in from a document, say."""


def readable_history(
    row: Any, columns: Sequence[str], one_of: Mapping[str, Sequence[str]] | None = None, *, fact: Fact | None = None
) -> list[Line]:
    """The history of a row, newest first; `columns` are those a reader is told of.

    `one_of` names columns of which one is filled (a lead is a person, a post or a body), told as one line. `fact`
    says what each step was; the reason then stands after it.

    Two queries: the rows with their people, and nothing per row but what the columns point to.
    """
    return _lines(row, row.history, columns, one_of or {}, fact)


def readable_histories(rows: Sequence[Any], columns: Sequence[str], *, fact: Fact | None = None) -> list[Line]:
    """The histories of some rows of one model, newest first: the queries of one row, however many there are."""
    if not rows:
        return []
    history = rows[0].history.model.objects.filter(id__in=[row.pk for row in rows])
    return _lines(rows[0], history, columns, {}, fact)


def _lines(
    row: Any, history: Any, columns: Sequence[str], one_of: Mapping[str, Sequence[str]], fact: Fact | None
) -> list[Line]:
    records = list(history.select_related("history_user").order_by("history_date", "history_id"))
    names = _names_of(row, records, [*columns, *(column for group in one_of.values() for column in group)])
    lines, last = [], dict[int, Any]()
    for after in records:
        before = last.get(after.id)
        last[after.id] = after
        told = [] if before is None else _told(row, before, after, columns, names)
        told += [] if before is None else _told_as_one(row, before, after, one_of, names)
        who = after.history_user.name if after.history_user else "Boardsite"
        said = fact(before, after) if fact else ""
        reason, _, too = (after.history_change_reason or "").partition(AND_TOO)
        lines.append(Line(after.history_date, who, reason, told, before is None, said, too))
    return lines[::-1]


def _told(row: Any, before: Any, after: Any, columns: Sequence[str], names: dict) -> list[str]:
    told = []
    for column in columns:
        field_ = row._meta.get_field(column)
        old, new = getattr(before, field_.attname), getattr(after, field_.attname)
        if old != new:
            label = str(field_.verbose_name)
            changed = _changed(_words(field_, old, names), _words(field_, new, names))
            told.append(f"{label[:1].upper()}{label[1:]}: {changed}")
    return told


def _told_as_one(row: Any, before: Any, after: Any, one_of: Mapping[str, Sequence[str]], names: dict) -> list[str]:
    told = []
    for label, group in one_of.items():
        old, new = (
            next(
                (_words(f, v, names) for f in map(row._meta.get_field, group) if (v := getattr(record, f.attname))),
                NOTHING,
            )
            for record in (before, after)
        )
        if old != new:
            told.append(f"{label}: {_changed(old, new)}")
    return told


def _changed(old: str, new: str) -> str:
    """“from X to Y”, “set to Y”, “X taken away”."""
    if old == NOTHING:
        return f"set to {new}"
    return f"{old} taken away" if new == NOTHING else f"from {old} to {new}"


def _words(field_: Any, value: Any, names: dict) -> str:
    if value in (None, ""):
        return NOTHING
    if field_.is_relation:
        return names.get((field_.name, value), NOTHING)
    if field_.choices:
        return f"“{dict(field_.flatchoices).get(value, value)}”"
    if isinstance(value, time):
        return words.clock_time(value)
    if isinstance(value, date):
        return words.day(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"“{value}”"


def _names_of(row: Any, records: list[Any], columns: Sequence[str]) -> dict[tuple[str, int], str]:
    """The names of everything the told columns ever pointed to, one query a relation that is used."""
    names = {}
    for column in columns:
        field_ = row._meta.get_field(column)
        if not field_.is_relation:
            continue
        keys = {getattr(record, field_.attname) for record in records} - {None}
        if keys:
            found = field_.related_model._base_manager.in_bulk(keys)
            names |= {(column, key): str(thing) for key, thing in found.items()}
    return names
