"""Questions put to rows of whatever noun: all that saving a document made is asked and locked by its key alone.

Leans on the models' own relations: it knows no noun, so that a later floor's tables count from their first day. Must
not know what is done with the answer.
"""

from collections.abc import Collection, Iterable
from typing import Any

from django.db.models import QuerySet


def pointing_at(
    keys: Iterable[int], relation: Any, but_for: Collection[int] = (), fetched: Iterable[str] = ()
) -> QuerySet:
    """The rows that point at some keys by one relation, `but_for` those with other keys; with what is `fetched` by its
    path."""
    rows = relation.related_model._base_manager.filter(**{f"{relation.field.attname}__in": keys})
    rows = rows.exclude(pk__in=but_for)
    return rows.select_related(*fetched) if fetched else rows


def lock_all(noun: Any, keys: Collection[int]) -> None:
    """Lock the rows of one noun with some keys, in one order: whoever changes one of them waits. Must be called inside
    a transaction."""
    noun._base_manager.select_for_update(no_key=True).order_by("pk").in_bulk(keys)
