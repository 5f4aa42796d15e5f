"""The register's filter: its answers live in the address, so a view can be kept and sent.

Leans on the named questions. What cannot be read is left out, never an error page.
"""

from typing import Any

from django import forms

from actions.models import ActionItem, LeadKind
from actions.querysets import ActionQuerySet
from boards.access import Access
from boards.behalf import SAYS_HOW_ACTIONS_STAND
from boards.forms import ManyOf, OneOf, OneOfRows, PlainText
from boards.models import Organisation, Person, Post, Rating
from meetings.models import Meeting
from plans.models import Recommendation

DUES = [("", "Any time"), ("overdue", "Overdue"), ("soon", "In the next 14 days"), ("none", "No date agreed")]
SHOWN = [("open", "Open actions"), ("closed", "Complete and ended actions"), ("mine", "Only actions I lead")]
ONLY = [
    ("", "Everything"),
    ("said_done", "Said to be done"),
    ("nobody_reminded", "Nobody is reminded"),
    ("not_reported", "Closed by the chair, not yet reported"),
    ("table", "Led by the Board or my organisation"),
]
SORTS = [
    ("due", "Due date, soonest first"),
    ("rating", "Rating, worst first"),
    ("updated", "Latest update first"),
    ("number", "Number"),
]
THE_BOARD, NOT_NAMED = "board", "none"
ENDED = "closed"
WORST_FIRST = ("off_track", "at_risk", "on_track", "not_rated", ENDED)


class RegisterFilter(forms.Form):
    """Search, rating, due, what to show, lead, recommendation, meeting, order."""

    fields: dict[str, Any]
    q = PlainText(label="Search actions", max_length=100, required=False)
    rating = ManyOf(label="Rating", required=False)
    due = OneOf(label="Due", choices=DUES, required=False)
    show = ManyOf(label="Show", choices=SHOWN, required=False)
    only = OneOf(label="Show only", choices=ONLY, required=False, drop_down=True)
    lead = OneOf(label="Lead", required=False, drop_down=True)
    recommendation = OneOfRows(
        label="Recommendation", queryset=Recommendation.objects.none(), required=False, empty_label="Any recommendation"
    )
    meeting = OneOfRows(
        label="Agreed at", queryset=Meeting.objects.none(), required=False, empty_label="Any meeting",
        to_field_name="slug",
    )  # fmt: skip
    sort = OneOf(label="Sort by", choices=SORTS, required=False, drop_down=True)

    def __init__(self, data: Any, *, access: Access):
        super().__init__(data, auto_id="filter-%s", label_suffix="")
        self.access = access
        self.legend = sorted(Rating.objects.of(access.board), key=lambda rating: WORST_FIRST.index(rating.code))
        self.fields["rating"].choices = [(rating.code, rating.word) for rating in self.legend]
        self.fields["lead"].choices = self._leads(access)
        self.fields["recommendation"].queryset = Recommendation.objects.visible_to(access).in_order()
        self.fields["meeting"].queryset = Meeting.objects.visible_to(access).past(access.day)
        self.is_valid()

    def show_counts(self, counts: dict[str, int]) -> None:
        """“Off track (1)” beside each tick."""
        self.fields["rating"].choices = [(one.code, f"{one.word} ({counts[one.code]:,})") for one in self.legend]

    def _leads(self, access: Access) -> list[tuple[str, str]]:
        """Who may lead; and who leads something that this reader may see, though they have left."""
        board, day = access.board, access.day
        led = ActionItem.objects.visible_to(access).leads()
        tables = {
            LeadKind.ORGANISATION: Organisation.objects.of(board).at_the_table(day, also=led["organisation"]),
            LeadKind.POST: Post.objects.of(board).standing(day, also=led["post"]),
            LeadKind.PERSON: Person.objects.with_power(board, day, *SAYS_HOW_ACTIONS_STAND, also=led["person"]),
        }
        named = [(f"{kind.value}-{row.pk}", str(row)) for kind, rows in tables.items() for row in rows]
        return [("", "Any lead"), (THE_BOARD, "The Board"), (NOT_NAMED, "Not yet named"), *named]

    @property
    def asked(self) -> dict[str, Any]:
        """The answers that can be read. Nothing said of what to show means open actions, and so does “I lead”; whoever
        asks for complete ones is shown them."""
        answers = {name: value for name, value in self.cleaned_data.items() if value}
        show = answers.get("show", [])
        if "show" not in self.data or show == ["mine"]:
            answers["show"] = ["open", *show]
        asks_for_ended = ENDED in answers.get("rating", ()) or answers.get("only") == "not_reported"
        if asks_for_ended and "open" in answers.get("show", ()) and "closed" not in answers["show"]:
            answers["show"] = [*answers["show"], "closed"]
        return answers

    def narrowed(self, actions: ActionQuerySet) -> ActionQuerySet:
        """The actions that the answers leave, in the order asked. Takes annotated actions."""
        asked = self.asked
        rows = self._shown(actions, asked.get("show", []))
        if words := asked.get("q"):
            rows = rows.saying(words)
        if codes := asked.get("rating"):
            rows = rows.rated(codes)
        rows = self._due(self._only(rows, asked.get("only", "")), asked.get("due", ""))
        if lead := asked.get("lead"):
            rows = _led(rows, lead)
        if recommendation := asked.get("recommendation"):
            rows = rows.serving(recommendation)
        if meeting := asked.get("meeting"):
            rows = rows.arising_at(meeting)
        return self._ordered(rows, asked.get("sort", "due"))

    def _shown(self, rows: ActionQuerySet, show: list[str]) -> ActionQuerySet:
        if "mine" in show:
            rows = rows.led_by(self.access)
        if "open" in show and "closed" not in show:
            return rows.still_to_do()
        return rows.over() if "closed" in show and "open" not in show else rows

    def _only(self, rows: ActionQuerySet, only: str) -> ActionQuerySet:
        if only == "table":
            return rows.led_by_the_table(self.access)
        lists = {
            "said_done": rows.said_to_be_done,
            "nobody_reminded": rows.nobody_is_reminded,
            "not_reported": rows.closed_and_not_reported,
        }
        return lists.get(only, rows.all)()

    def _due(self, rows: ActionQuerySet, due: str) -> ActionQuerySet:
        if due == "overdue":
            return rows.overdue(on=self.access.day)
        if due == "soon":
            return rows.due_soon(self.access.day)
        return rows.without_a_date() if due == "none" else rows

    def _ordered(self, rows: ActionQuerySet, sort: str) -> ActionQuerySet:
        orders = {
            "rating": rows.worst_first,
            "updated": rows.lately_updated_first,
            "number": rows.in_number_order,
        }
        return orders.get(sort, rows.soonest_first)()

    def what(self) -> tuple[str, str]:
        """What the heading counts, for one and for many: “open action”, “complete or ended action”, “action”."""
        show = set(self.asked.get("show", [])) - {"mine"}
        word = {frozenset({"open"}): "open ", frozenset({"closed"}): "complete or ended "}.get(frozenset(show), "")
        return f"{word}action", f"{word}actions"

    def chips(self) -> list[tuple[str, str, str]]:
        """What is filtered by, as (words, name, value) to take away again."""
        found: list[tuple[str, str, str]] = []
        for name, value in self.asked.items():
            for one in value if isinstance(value, list) else [value] if name != "sort" else []:
                key = str(self.fields[name].prepare_value(one))
                found.append((self._chip(name, key, one), name, key))
        return found

    def _chip(self, name: str, key: str, answer: Any) -> str:
        labels: dict[str, str] = {}
        if name == "rating":
            labels = {rating.code: rating.word for rating in self.legend}
        elif isinstance(answer, str):
            labels = {str(code): str(label) for code, label in getattr(self.fields[name], "choices", ())}
        return f"“{key}”" if name == "q" else labels.get(key, str(answer))


def _led(rows: ActionQuerySet, lead: str) -> ActionQuerySet:
    """Those of one answer to “lead”: the Board, nobody yet, or a kind and its key."""
    if lead in (THE_BOARD, NOT_NAMED):
        return rows.led_by_the_board() if lead == THE_BOARD else rows.led_by_nobody()
    kind, _, key = lead.partition("-")
    if kind == LeadKind.ORGANISATION:
        return rows.led_by_body(int(key))
    return rows.led_by_whom(**{kind: int(key)})
