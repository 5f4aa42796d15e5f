"""The floors: no relation points up the stairs, none deletes its parent's record, every table is of one kind."""

import ast
import re
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
        if "views" in path.parts or path.name.startswith("views"):
            assert not asks_by_column(call), f"{path}:{call.lineno}: queries live in querysets.py"


def asks_by_column(call: ast.Call) -> bool:
    """Whether a view puts a question of its own: by a queryset's own words, or by what it says to a look-up beside the
    rows to be looked up in."""
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    if name in ("get_object_or_404", "get_list_or_404"):
        return bool(call.keywords) or len(call.args) > 1
    is_question = name in ("filter", "exclude", "annotate", "aggregate", "order_by")
    return is_question or (name in ("get", "get_or_create") and bool(call.keywords))


@pytest.mark.parametrize(
    "fault",
    ["rows.filter(a=1)", 'rows.order_by("pk")', "get_object_or_404(rows, slug=slug)", "get_object_or_404(rows, Q(a=1))",
     "Row.objects.get(pk=1)"],
)  # fmt: skip
def test_a_question_that_a_view_asks_by_itself_is_seen(fault: str) -> None:
    assert asks_by_column(ast.parse(fault, mode="eval").body)
    for fine in ('get_object_or_404(rows.at("page"))', 'request.GET.get("page")'):
        assert not asks_by_column(ast.parse(fine, mode="eval").body)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(settings.ROOT)))
def test_every_module_says_what_it_is(path: Path) -> None:
    if path.read_text().strip():
        assert ast.get_docstring(ast.parse(path.read_text())), f"{path} has no docstring"


def test_nothing_is_named_helper_or_the_like() -> None:
    banned = ("helper", "util", "manager", "process", "handle", "services", "business_logic")
    assert [path for path in SOURCES if any(word in path.stem for word in banned)] == []


RESTRICTED = {m.__name__: m for m in NOUNS if callable(getattr(m.objects.all(), "visible_to", None))}
RESTRICTED.pop("Membership")  # who sits at the table may be kept by an administrator, who sees no content
ACCESSORS = {
    line.get_accessor_name(): line.related_model
    for model in NOUNS
    for line in model._meta.related_objects
    if line.one_to_many and line.related_model.__name__ in RESTRICTED
}
WRITES = {
    "changes",
    "commands",
    "migrations",
    "models",
    "querysets",
    "sample",
}  # verbs, rows and the questions themselves
WRITERS = {"querysets.py", "changes.py", "permissions.py", "answers.py"}
READING = [path for path in SOURCES if not WRITES & set(path.parts) and path.name not in WRITERS]
# Where a restricted thing is asked for without its reader, and why.
EXCUSED = {
    "actions/register.py": {
        "ActionUpdate.objects.with_people": "the latest updates of actions, found as this reader sees them"
    },
    "publishing/behind_drafts.py": {
        "Decision.objects.of": "the draft says which: one text is cleared and frozen for everyone",
        "ActionItem.objects.of": "only those marked public",
        "section.decisions.all": "lines of a draft, which its desk alone reads",
    },
    "publishing/checking/leads.py": {"section.decisions.all": "lines of a draft, which its desk alone reads"},
    "publishing/checking/record.py": {"section.decisions.all": "lines of a draft, which its desk alone reads"},
    "publishing/forms/compose.py": {"section.decisions.all": "lines of a draft, which its desk alone reads"},
    "publishing/read_before.py": {
        "ReadIn.objects.of": "whether a document was read in before, whoever may see that",
        "Finding.objects.in_documents": "what those documents say is compared, and not shown",
    },
    "publishing/taken_back.py": {"ReadIn.objects.of": "keys of what undone documents made; shows nothing of it"},
    "publishing/verifying.py": {"Publication.objects.with_editions": "a command of whoever runs the server"},
    "publishing/views/draft.py": {"section.decisions.all": "lines of a draft, which its desk alone reads"},
    "publishing/what_was_made.py": {
        "Decision.objects.standing": "whether anything was decided there, whoever may read it"
    },
    "publishing/which_meeting.py": {"Meeting.objects.of": "days and names of meetings, which their desk alone reads"},
}


def asked_without_a_reader(source: str) -> set[str]:
    """Where a module asks for rows of a restricted model, by its manager or from a row that it belongs to, and does
    not begin with `visible_to`."""
    found = set()
    tree = ast.parse(source)
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    of_a_dict = {id(call.func) for call in calls if call.args and getattr(call.func, "attr", "") == "get"}
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Attribute) and isinstance(node.value, ast.Attribute)) or id(node) in of_a_dict:
            continue
        model = RESTRICTED.get(getattr(node.value.value, "id", "")) if node.value.attr == "objects" else None
        model = model or ACCESSORS.get(node.value.attr)
        is_word = model is not None and hasattr(model.objects.all(), node.attr)
        if is_word and node.attr not in ("visible_to", "none", "values"):
            found.add(ast.unparse(node))
    return found


@pytest.mark.parametrize("path", READING, ids=lambda path: str(path.relative_to(settings.ROOT)))
def test_what_a_page_reads_begins_with_what_its_reader_may_see(path: Path) -> None:
    """In views, forms, panels, gathered lines, histories and as-at views alike."""
    excused = EXCUSED.get(str(path.relative_to(settings.ROOT)), {})
    found = asked_without_a_reader(path.read_text())
    assert found <= set(excused), f"without visible_to: {found - set(excused)}"
    assert found == set(excused), f"excuses that are not needed any more: {set(excused) - found}"


@pytest.mark.parametrize(
    "fault",
    [
        "rows = ActionItem.objects.of(board)",
        "row = Decision.objects.get(pk=1)",
        "rows = [line for line in meeting.items.all()]",
        "rows = action.updates.standing()",
        "row = board.actions.get(pk=1)",
    ],
)
def test_a_reader_who_is_not_asked_for_is_seen(fault: str) -> None:
    assert asked_without_a_reader(fault)
    assert not asked_without_a_reader("rows = ActionItem.objects.visible_to(access).of(board)")
    assert not asked_without_a_reader("row = seen.actions.get(key)"), "a dictionary of what was seen"


@pytest.mark.parametrize("path", sorted((settings.ROOT / "templates").rglob("*.html")), ids=lambda path: path.name)
def test_no_template_walks_from_a_row_to_restricted_rows(path: Path) -> None:
    for owner, name in re.findall(r"(\w+)\.(\w+)\.(?:all|count|first|last)\b", path.read_text()):
        assert name not in ACCESSORS, f"{path}: {owner}.{name} is not asked with its reader"
