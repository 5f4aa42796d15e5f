"""What refers to a row: everything of a later day that points at it, whatever its noun.

Leans on the models' own relations: it knows no noun, so that a later floor's tables count from their first day. Rows of
history, and lines that only say who may read a thing, are no reference.
"""

from collections.abc import Iterable
from typing import Any

from boards.visibility import Named


def what_refers(rows: Iterable[Any], named: dict[tuple[str, int], str]) -> list[str]:
    """Half-sentences about what points at these rows from outside them. `named` gives each row's reference."""
    rows = list(rows)
    inside = {(row._meta.label, row.pk) for row in rows}
    found = []
    for row in rows:
        for relation in _relations(type(row)):
            others = relation.related_model._base_manager.filter(**{relation.field.name: row.pk})
            outside = [one for one in others[:200] if (one._meta.label, one.pk) not in inside]
            if outside:
                what = str(relation.related_model._meta.verbose_name)
                article = "an" if what[:1].lower() in "aeiou" else "a"
                found.append(f"{named[(row._meta.label, row.pk)]} is used by {article} {what}")
    return list(dict.fromkeys(found))


def _relations(model: Any) -> list[Any]:
    return [
        relation
        for relation in model._meta.get_fields(include_hidden=True)
        if (relation.one_to_many or relation.one_to_one)
        and relation.auto_created
        and not relation.concrete
        and not relation.related_model.__name__.startswith("Historical")
        and not issubclass(relation.related_model, Named)
    ]
