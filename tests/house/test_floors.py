"""The floors: no relation points up the stairs, none deletes its parent's record, every table is of one kind."""

import ast
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.db import models

from boards.governed import Ledger, Recorded
from boards.kinds import Kind
from boards.visibility import Visible

FLOOR = {"boards": 0, "plans": 1, "performance": 2, "meetings": 2, "actions": 3, "publishing": 4, "boardsite": 5}
OURS = [model for model in apps.get_models() if model._meta.app_label in FLOOR]
NOUNS = [model for model in OURS if not model.__name__.startswith("Historical")]
SOURCES = [path for app in FLOOR for path in (settings.ROOT / app).rglob("*.py") if "migrations" not in path.parts]


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_every_relation_points_down_the_stairs(model: type[models.Model]) -> None:
    here = model._meta.app_label
    for field in model._meta.get_fields():
        if isinstance(field, models.ForeignKey | models.ManyToManyField | models.OneToOneField):
            there = field.related_model._meta.app_label
            if there in FLOOR:
                assert FLOOR[there] < FLOOR[here] or there == here, (
                    f"{model.__name__}.{field.name} points up to {there}"
                )


@pytest.mark.parametrize("model", NOUNS, ids=lambda model: model.__name__)
def test_no_relation_cascades_or_writes_no_history(model: type[models.Model]) -> None:
    for field in model._meta.get_fields():
        if isinstance(field, models.ForeignKey):
            assert field.remote_field.on_delete is models.PROTECT, f"{model.__name__}.{field.name}"
        assert not isinstance(field, models.ManyToManyField), f"{model.__name__}.{field.name}: links are nouns"


@pytest.mark.parametrize("model", NOUNS, ids=lambda model: model.__name__)
def test_every_table_is_of_one_kind(model: type[models.Model]) -> None:
    kind = getattr(model, "kind", None)
    if kind == Kind.GOVERNED:
        assert hasattr(model, "history"), "governed rows have a history"
        assert model._meta.get_field("version")
    elif kind == Kind.LEDGER:
        assert issubclass(model, Ledger)
        assert not hasattr(model, "history"), "a ledger row carries its own by, at and reason"
    else:
        assert kind == Kind.WORKING, f"{model.__name__} says no kind"
        assert not issubclass(model, Recorded | Ledger)


@pytest.mark.parametrize("model", [m for m in NOUNS if issubclass(m, Visible)], ids=lambda model: model.__name__)
def test_every_restricted_thing_has_readers_and_a_queryset_that_asks(model: type[models.Model]) -> None:
    assert model._meta.get_field("readers").related_model._meta.get_field("person")
    assert callable(getattr(model.objects.all(), "visible_to", None))


def calls_of(path: Path) -> list[ast.Call]:
    return [node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call)]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(settings.ROOT)))
def test_no_save_names_its_fields_and_no_view_filters(path: Path) -> None:
    for call in calls_of(path):
        name = getattr(call.func, "attr", getattr(call.func, "id", ""))
        if name == "save":
            assert not any(word.arg == "update_fields" for word in call.keywords), f"{path}:{call.lineno}"
        if "views" in path.parts or path.name == "views.py":
            assert name not in ("filter", "exclude", "annotate"), f"{path}:{call.lineno}: queries live in querysets.py"


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(settings.ROOT)))
def test_every_module_says_what_it_is(path: Path) -> None:
    if path.read_text().strip():
        assert ast.get_docstring(ast.parse(path.read_text())), f"{path} has no docstring"


def test_nothing_is_named_helper_or_the_like() -> None:
    banned = ("helper", "util", "manager", "process", "handle", "services", "business_logic")
    assert [path for path in SOURCES if any(word in path.stem for word in banned)] == []


def test_views_begin_every_queryset_with_what_the_reader_may_see() -> None:
    """A model of restricted things is never asked in a view but through `visible_to`."""
    restricted = {m.__name__ for m in NOUNS if callable(getattr(m.objects.all(), "visible_to", None))}
    restricted -= {"Membership"}  # who sits at the table may be kept by an administrator, who sees no content
    for path in SOURCES:
        if "views" not in path.parts and path.name not in ("views.py", "register.py", "action_panels.py"):
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            is_objects = isinstance(node, ast.Attribute) and isinstance(node.value, ast.Attribute)
            if is_objects and node.value.attr == "objects" and getattr(node.value.value, "id", "") in restricted:
                assert node.attr in ("visible_to", "in_bulk"), f"{path}:{node.lineno}: {node.value.value.id}"
