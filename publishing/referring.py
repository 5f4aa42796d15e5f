"""What refers to a row: everything of a later day that points at it, whatever its noun.

Leans on the models' own relations: it knows no noun, so that a later floor's tables count from their first day. Rows of
history, and lines that only say who may read a thing, are no reference.
"""

from collections.abc import Iterable
from typing import Any

from boards.visibility import Named


def what_refers(rows: Iterable[Any], named: dict[tuple[str, int], str]) -> list[str]:
    """Half-sentences about what points at these rows from outside them. `named` gives each row's reference.

    One query a relation.
    """
    inside: dict[Any, set[int]] = {}
    for row in rows:
        inside.setdefault(type(row), set()).add(row.pk)
    found = []
    for model, keys in inside.items():
        for relation in relations_of(model):
            name = relation.field.attname
            others = relation.related_model._base_manager.filter(**{f"{name}__in": keys})
            outside = others.exclude(pk__in=inside.get(relation.related_model, set()))
            for key in sorted(set(outside.values_list(name, flat=True))):
                found.append(f"{named[(model._meta.label, key)]} is used by {a_noun(relation.related_model)}")
    return list(dict.fromkeys(found))


def a_noun(model: Any) -> str:
    """“an action update”."""
    noun = str(model._meta.verbose_name)
    return f"{'an' if noun[:1].lower() in 'aeiou' else 'a'} {noun}"


def relations_of(model: Any) -> list[Any]:
    """Every relation by which another table may point at this one."""
    return [
        relation
        for relation in model._meta.get_fields(include_hidden=True)
        if (relation.one_to_many or relation.one_to_one)
        and relation.auto_created
        and not relation.concrete
        and not relation.related_model.__name__.startswith("Historical")
        and not issubclass(relation.related_model, Named)
    ]
