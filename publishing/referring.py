"""What refers to a row: everything of a later day that points at it, whatever its noun.

Leans on the models' own relations: it knows no noun, so that a later floor's tables count from their first day. Rows of
history, and lines that only say who may read a thing, are no reference.
"""

from collections.abc import Container, Iterable, Iterator, Mapping
from typing import Any

from boards.visibility import Named
from publishing.querysets.whatever_noun import pointing_at


def references(
    rows: Iterable[Any], gone: Container[Any], fetched: Mapping[str, tuple[str, ...]] | None = None
) -> Iterator[tuple[Any, Any]]:
    """(a row, something outside that points at it), but for what is `gone`. One query a relation.

    `fetched` names, by the noun of what points, the paths that are fetched with it.
    """
    inside: dict[Any, dict[int, Any]] = {}
    for row in rows:
        inside.setdefault(type(row), {})[row.pk] = row
    for model, by_key in inside.items():
        for relation in relations_of(model):
            column, noun = relation.field.attname, relation.related_model
            paths = (fetched or {}).get(noun.__name__, ())
            for other in pointing_at(by_key, relation, but_for=inside.get(noun, {}), fetched=paths):
                if other not in gone:
                    yield by_key[getattr(other, column)], other


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
