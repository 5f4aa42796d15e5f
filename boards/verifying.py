"""Whether every governed row belongs to the board its parents belong to, and is never read more widely than they; and
whether a role that is for one meeting ever ends.

Leans on the models' own relations, and on the roles table. Used by `manage.py verify_boards`.
"""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db.models import F

from boards.kinds import Kind
from boards.models import RoleGrant
from boards.roles import ROLES
from boards.visibility import Visible, levels_as_wide_as, wider


def models_of_boards() -> list[Any]:
    """The models whose rows belong to one board, without the history tables."""
    return [
        model
        for model in apps.get_models()
        if any(field.name == "board" for field in model._meta.fields) and not model.__name__.startswith("Historical")
    ]


def faults() -> Iterator[str]:
    """One sentence a fault."""
    for model in models_of_boards():
        yield from _of_another_board(model)
        if issubclass(model, Visible):
            yield from _wider_than_parent(model)
    yield from _for_good()


def _of_another_board(model: Any) -> Iterator[str]:
    for field in model._meta.fields:
        if not field.is_relation or field.name == "board":
            continue
        if not any(other.name == "board" for other in field.related_model._meta.fields):
            continue
        strangers = model._base_manager.exclude(**{f"{field.name}__board": F("board")})
        for row in strangers.exclude(**{field.name: None}):
            yield f"{model._meta.verbose_name} {row.pk} of {row.board}: its {field.verbose_name} is another board’s"


def _wider_than_parent(model: Any) -> Iterator[str]:
    for parent in model.parents:
        for row in model._base_manager.exclude(**{parent: None}).select_related(parent):
            above = getattr(row, parent)
            if wider(row.visibility, than=above.visibility) and not _stays_as_written(row, above):
                yield f"{model._meta.verbose_name} {row.pk}: read more widely than its {parent}"


def _stays_as_written(row: Any, above: Any) -> bool:
    """Whether a row is of a ledger and its parent was narrowed after it: the row keeps the level it was written with,
    and its parent's rule, which every reading asks too, closes it along with its parent."""
    once_open = row.kind == Kind.LEDGER and above.kind == Kind.GOVERNED
    return once_open and above.history.filter(visibility__in=levels_as_wide_as(row.visibility)).exists()


def _for_good() -> Iterator[str]:
    """Roles given before a last day was demanded of them: nobody but an administrator knows which day it should be."""
    for_one_meeting = [code for code, role in ROLES.items() if role.for_one_meeting]
    for grant in RoleGrant.objects.for_good(for_one_meeting).select_related("person", "board").order_by("pk"):
        yield f"role {grant.pk} of {grant.board}: {grant} is for one meeting and has no last day; end it"
