"""Words are destroyed wherever a board holds them: in its rows, their histories and the files that show them.

Leans on the models' own columns: it knows no noun. Used when something published by mistake is redacted; the
destruction is itself recorded, without the words. Must not decide which words.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from django.apps import apps
from django.db import models, transaction

from boards.governed import Recorded, bulk_with_history, record, take
from boards.models import Board, Person, StoredFile
from boards.refusals import NotNow

MARK = "[removed]"
DEEPEST = 3
TOO_SHORT = "Enter words of at least 3 letters to destroy: shorter ones stand in too many places."


def pattern_of(phrases: Sequence[str]) -> re.Pattern[str]:
    """A pattern that finds any of the phrases as whole words, however they are spaced or written large.

    Raises `NotNow` for a phrase of fewer than three letters.
    """
    tidy = [" ".join(phrase.split()) for phrase in phrases if phrase.strip()]
    if any(sum(letter.isalnum() for letter in phrase) < 3 for phrase in tidy):
        raise NotNow(TOO_SHORT)
    either = "|".join(r"\s+".join(re.escape(word) for word in phrase.split()) for phrase in tidy)
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE)


@transaction.atomic
def destroy_words(
    *,
    board: Board,
    pattern: re.Pattern[str],
    by: Person,
    spare: Sequence[type[models.Model]] = (),
    on: date | None = None,
) -> int:
    """Put a mark in the place of the words in every text of the board. Gives the number of rows and files mended.

    `spare` are models whose words are frozen and dealt with by their own verbs.
    """
    mended = 0
    for model in apps.get_models():
        path = _way_to_board(model)
        if path is None or model in spare:
            continue
        for row in model._base_manager.filter(**{path: board}):
            mended += _mend(row, pattern, by=by, on=on)
    return mended


def _way_to_board(model: type[models.Model], depth: int = 0) -> str | None:
    """The path of relations from a model to its board, or None."""
    if model._meta.model_name == "board" or depth > DEEPEST:
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


def _texts(row: models.Model) -> Iterator[str]:
    for field in row._meta.concrete_fields:
        if isinstance(field, models.SlugField | models.FileField) or field.choices:
            continue
        if isinstance(field, models.TextField | models.CharField | models.JSONField):
            yield field.attname


def _mend(row: Any, pattern: re.Pattern[str], *, by: Person, on: date | None) -> int:
    changed = {name: _without(getattr(row, name), pattern) for name in _texts(row)}
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


def _without(value: Any, pattern: re.Pattern[str]) -> Any:
    if isinstance(value, str):
        return pattern.sub(MARK, value)
    if isinstance(value, list):
        return [_without(part, pattern) for part in value]
    if isinstance(value, dict):
        return {key: _without(part, pattern) for key, part in value.items()}
    return value


def destroy_file(stored: StoredFile, *, reason: str) -> None:
    """Destroy the contents and the name of a stored file; its checksum, its size and who gave it remain.

    The contents go when the transaction stands: one that fails must not have destroyed anything.
    """
    storage, place = stored.file.storage, stored.file.name
    with bulk_with_history():
        StoredFile.objects.filter(pk=stored.pk).update(file="", given_name=MARK, reason=reason)
    if place:
        transaction.on_commit(lambda: storage.delete(place))
