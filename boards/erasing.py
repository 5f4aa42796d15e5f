"""Words are destroyed wherever a board holds them: in its rows, their histories and the files that show them.

Leans on the models' own columns: it knows no noun. Used when something published by mistake is redacted; the
destruction is itself recorded, without the words. Must not decide which words.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.apps import apps
from django.db import models, transaction

from boards.governed import Recorded, bulk_with_history, record, take
from boards.models import Board, Person, StoredFile
from boards.spelling import PhraseRefused, pattern_of

MARK = "[removed]"
DEEPEST = 3
OPENING = re.compile(r"(?<=\s)[*_]+(?=\w)")
CLOSING = re.compile(r"(?<=\w)[*_]+(?=\s)")
STANDS_NOWHERE = (
    "“{}” stands nowhere in what the Board holds. Check how it is spelled, or take the line out. "
    "Nothing is destroyed yet"
)


KEPT_OF_A_BOARD = frozenset({"name", "place", "council", "contact_mailbox"})
"""Who a board is: mended on its own page. What it says of itself may hold a name, and is searched like every row."""

Places = list[tuple[type[models.Model], list[Any]]]


@dataclass(frozen=True)
class Mended:
    """How many rows lost the words, and how many earlier versions of rows that their histories keep."""

    rows: int = 0
    earlier: int = 0


def find_words(*, board: Board, phrases: Sequence[str]) -> Places:
    """Where phrases stand on a board: the keys of the rows, by model.

    Raises `PhraseRefused` for the first phrase that stands nowhere: a slip of the pen destroys nothing, and whoever
    made it would believe that the words are gone.
    """
    any_of_them, unseen = pattern_of(phrases), {phrase: pattern_of([phrase]) for phrase in phrases}
    places: Places = []
    for rows in _rows_with_words(board):
        keys = []
        for key, *values in rows.values_list("pk", *_texts(rows.model)).iterator():
            if says(values, any_of_them):
                keys.append(key)
                unseen = {phrase: pattern for phrase, pattern in unseen.items() if not says(values, pattern)}
        if keys:
            places.append((rows.model, keys))
    if unseen:
        raise PhraseRefused(STANDS_NOWHERE.format(next(iter(unseen))))
    return places


def says(value: Any, pattern: re.Pattern[str]) -> bool:
    """Whether a value, or a text somewhere in it, holds the words."""
    if isinstance(value, str):
        return pattern.search(value) is not None
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return any(says(part, pattern) for part in parts)


@transaction.atomic
def destroy_words(
    *,
    places: Places,
    pattern: re.Pattern[str],
    by: Person,
    spare: Sequence[type[models.Model]] = (),
    on: date | None = None,
) -> Mended:
    """Put a mark in the place of the words where they were found. Gives how many rows were mended.

    `spare` are models whose words are frozen and dealt with by their own verbs.
    """
    now = earlier = 0
    for model, keys in places:
        if model in spare:
            continue
        rows = model._base_manager.in_bulk(keys)  # those that are still there: some went with the edition's drafts
        mended = sum(_mend(row, pattern, by=by, on=on) for row in rows.values())
        if hasattr(model, "history_id"):
            earlier += mended
        else:
            now += mended
    return Mended(now, earlier)


def _rows_with_words(board: Board) -> Iterator[models.QuerySet[Any]]:
    """The board's rows of each model that has texts, its own too, and their histories."""
    for model in apps.get_models():
        path = _way_to_board(model)
        if path is not None and any(_texts(model)):
            yield model._base_manager.filter(**{path: board.pk})


def _way_to_board(model: type[models.Model], depth: int = 0) -> str | None:
    """The path of relations from a model to its board, or None."""
    if model in (Board, Board.history.model):
        return None if depth else "id"
    if depth > DEEPEST:
        return None
    names = {field.name: field for field in model._meta.concrete_fields}
    if "board" in names:
        return "board"
    for name, field in names.items():
        if isinstance(field, models.ForeignKey) and not field.null:
            further = _way_to_board(field.related_model, depth + 1)  # type: ignore[arg-type]
            if further:
                return f"{name}__{further}"
    return None


def _texts(model: type[models.Model]) -> Iterator[str]:
    kept = KEPT_OF_A_BOARD if model in (Board, Board.history.model) else ()
    for field in model._meta.concrete_fields:
        if field.name in kept or isinstance(field, models.SlugField | models.FileField) or field.choices:
            continue
        if isinstance(field, models.TextField | models.CharField | models.JSONField):
            yield field.attname


def _mend(row: Any, pattern: re.Pattern[str], *, by: Person, on: date | None) -> int:
    changed = {name: without(getattr(row, name), pattern) for name in _texts(type(row))}
    changed = {name: value for name, value in changed.items() if value != getattr(row, name)}
    if not changed:
        return 0
    if isinstance(row, Recorded):
        fresh = take(row)
        for name, value in changed.items():
            setattr(fresh, name, value)
        record(fresh, by=by, reason="Words were destroyed", on=on)
    else:  # ledger, working and history rows are mended in place: that is what destroying means
        with bulk_with_history():
            type(row)._base_manager.filter(pk=row.pk).update(**changed)
    return 1


def without(value: Any, pattern: re.Pattern[str]) -> Any:
    """The value with a mark in the place of the words, in each text of it."""
    if isinstance(value, str):
        return pattern.sub(_mark, value)
    if isinstance(value, list):
        return [without(part, pattern) for part in value]
    if isinstance(value, dict):
        return {key: without(part, pattern) for key, part in value.items()}
    return value


def _mark(found: re.Match[str]) -> str:
    """Marks of Markdown that open or close among the words stay, or what stands beside them would show its own."""
    return "".join(OPENING.findall(found[0])) + MARK + "".join(CLOSING.findall(found[0]))


def destroy_file(stored: StoredFile, *, reason: str) -> None:
    """Destroy the contents and the name of a stored file; its checksum, its size and who gave it remain.

    The contents go when the transaction stands: one that fails must not have destroyed anything.
    """
    storage, place = stored.file.storage, stored.file.name
    with bulk_with_history():
        StoredFile.objects.filter(pk=stored.pk).update(file="", given_name=MARK, reason=reason)
    if place:
        transaction.on_commit(lambda: storage.delete(place))
