"""Who may read one thing: its level, the people named on it, the people it is kept from.

Leans on the roles table and Access. Knows no noun: each model says which fields lead to its parents, and a
thing is never read more widely than its parent (DESIGN: visibility).
"""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models import Q, Value

from boards.governed import Governed
from boards.roles import OPEN_LEVELS, WIDTH, Level, Subject

if TYPE_CHECKING:
    from boards.access import Access


Limit = Callable[["Access"], Q]
_limits: dict[str, tuple[Limit, ...]] = {}


def limit_from_above(label: str, limit: Limit) -> None:
    """Let an upper floor close rows of a lower one, as the bell lets it answer: called once from `AppConfig.ready()`.

    `label` names the lower floor's model ("meetings.Promise"); `limit` says which of its rows a reader may have.
    """
    _limits[label] = tuple(dict.fromkeys([*_limits.get(label, ()), limit]))


def limits_from_above(model: type[models.Model], access: "Access") -> Q:
    """What the floors above ask before `access` may read rows of `model`."""
    condition = Q()
    for limit in _limits.get(model._meta.label, ()):
        condition &= limit(access)
    return condition


class Visible(models.Model):
    """The columns of a thing that has readers of its own."""

    visibility = models.CharField(max_length=10, choices=Level.choices, default=Level.BOARD)
    contributed_by = models.ForeignKey(
        "boards.Person", on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    marking = models.CharField("handling marking", max_length=120, blank=True, default="")

    subject: Subject
    parents: tuple[str, ...] = ()

    class Meta:
        abstract = True

    @property
    def is_open(self) -> bool:
        """Whether everyone with a role on the board may read it."""
        return self.visibility in OPEN_LEVELS


class ReaderRule(models.TextChoices):
    """What a line about one reader says."""

    NAMED = "named", "May read it"
    KEPT_FROM = "kept_from", "Must not see it (an interest)"


class Named(Governed):
    """A person named on a thing: to read it, or to be kept from it. Kept from beats every role."""

    person = models.ForeignKey("boards.Person", on_delete=models.PROTECT, related_name="+")
    rule = models.CharField(max_length=10, choices=ReaderRule.choices, default=ReaderRule.NAMED)
    withdrawn = models.BooleanField(default=False)

    class Meta:
        abstract = True


def read_by(model: type[models.Model], access: "Access", path: str = "") -> Q:
    """The condition under which `access` may read rows of `model` reached along `path`, parents included."""
    if not access.sees(model.subject):  # type: ignore[attr-defined]
        return Q(pk__in=[])
    condition = _own_rule(model, access, path) if issubclass(model, Visible) else Q()
    for parent in model.parents:  # type: ignore[attr-defined]
        field: Any = model._meta.get_field(parent)
        along = f"{path}{parent}__"
        above = read_by(field.related_model, access, along)
        condition &= (Q(**{f"{path}{parent}__isnull": True}) | above) if field.null else above
    return condition


def _own_rule(model: Any, access: "Access", path: str) -> Q:
    may = Q(**{f"{path}visibility__in": access.levels(model.subject)})
    may |= Q(**{f"{path}visibility": Level.OWN, f"{path}contributed_by": access.person})
    if named := access.lines_on(model, ReaderRule.NAMED):
        may |= ~Q(**{f"{path}visibility": Level.OWN}) & Q(**{f"{path}pk__in": named})
    may |= model.also_read_by(access, path) if hasattr(model, "also_read_by") else Q()
    kept_from = access.lines_on(model, ReaderRule.KEPT_FROM)
    return may & ~Q(**{f"{path}pk__in": kept_from}) if kept_from else may


Line = tuple[str, str]


def lines_about(person: Any, board: Any) -> dict[Line, list[int]]:
    """Everything on a board that one person is named on or kept from, by the thing's kind and the rule: one query.

    Few lines are about one person, and a page asks many questions: asked once, they are short lists in each of them.
    """
    found: dict[Line, list[int]] = {}
    for kind, rule, key in _lines_of_all_kinds(person, board):
        found.setdefault((kind, rule), []).append(key)
    return found


def _lines_of_all_kinds(person: Any, board: Any) -> Iterable[tuple[str, str, int]]:
    of_each = []
    for model in Visible.__subclasses__():
        line = model._meta.get_field("readers")
        rows = line.related_model._base_manager.filter(person=person, withdrawn=False)
        rows = rows.filter(**{f"{line.field.name}__board": board}).order_by()
        kind = Value(model._meta.label, output_field=models.CharField())
        of_each.append(rows.values_list(kind, "rule", line.field.attname))
    return of_each[0].union(*of_each[1:], all=True)


def levels_as_wide_as(level: str) -> tuple[str, ...]:
    """The levels that let everybody read who may read `level`. The two open ones have the same readers."""
    if level in OPEN_LEVELS:
        return tuple(OPEN_LEVELS)
    return tuple(one for one in WIDTH if WIDTH[one] >= WIDTH[level])


def narrowest(things: Iterable[Any]) -> Level:
    """The narrowest level among some things; the widest of all when there are none."""
    return narrowest_of(thing.visibility for thing in things)


def narrowest_of(levels: Iterable[str]) -> Level:
    """The narrowest of some levels; the widest of all when there are none."""
    return Level(min(levels, key=WIDTH.__getitem__, default=Level.PUBLIC))


def handling(things: Iterable[Any]) -> str:
    """What is printed on every page that holds these things: the narrowest level among them, when it is not open to
    all, and each of their own handling markings once. Nothing when there is nothing to mark."""
    things = list(things)
    level = narrowest(things)
    words = [] if level in OPEN_LEVELS else [str(level.label)]
    return ". ".join(dict.fromkeys([*words, *(thing.marking for thing in things if thing.marking)]))


def wider(level: str, than: str) -> bool:
    """Whether `level` lets more people read than `than` does."""
    return WIDTH[level] > WIDTH[than]
