"""The register's filter: its answers live in the address, so a view can be kept and sent.

Leans on the named questions. What cannot be read is left out, never an error page.
"""

from typing import Any

from django import forms

from actions.querysets import ActionQuerySet
from boards.access import Access
from boards.forms import ManyOf, OneOf, OneOfRows, PlainText
from boards.models import Organisation, Rating
from plans.models import Recommendation

DUES = [("", "Any time"), ("overdue", "Overdue"), ("soon", "In the next 14 days"), ("none", "No date agreed")]
SHOWN = [("open", "Open actions"), ("closed", "Completed and ended actions"), ("mine", "Only actions I lead")]
SORTS = [
    ("due", "Due date, soonest first"),
    ("rating", "Rating, worst first"),
    ("updated", "Latest update first"),
    ("number", "Number"),
]
THE_BOARD = "board"


class RegisterFilter(forms.Form):
    """Search, rating, due, what to show, lead, recommendation, order."""

    fields: dict[str, Any]
    q = PlainText(label="Search actions", max_length=100, required=False)
    rating = ManyOf(label="Rating", required=False)
    due = OneOf(label="Due", choices=DUES, required=False)
    show = ManyOf(label="Show", choices=SHOWN, required=False)
    lead = OneOf(label="Lead", required=False, drop_down=True)
    recommendation = OneOfRows(
        label="Recommendation", queryset=Recommendation.objects.none(), required=False, empty_label="Any recommendation"
    )
    sort = OneOf(label="Sort by", choices=SORTS, required=False, drop_down=True)

    def __init__(self, data: Any, *, access: Access):
        super().__init__(data, auto_id="filter-%s", label_suffix="")
        self.access = access
        self.legend = list(Rating.objects.of(access.board))
        self.fields["rating"].choices = [(rating.code, rating.word) for rating in self.legend]
        bodies = Organisation.objects.of(access.board)
        leads = [("", "Any lead"), (THE_BOARD, "The Board"), *((str(body.pk), str(body)) for body in bodies)]
        self.fields["lead"].choices = leads
        self.fields["recommendation"].queryset = Recommendation.objects.visible_to(access).in_order()
        self.is_valid()

    @property
    def asked(self) -> dict[str, Any]:
        """The answers that can be read. Nothing said of what to show means open actions."""
        answers = {name: value for name, value in self.cleaned_data.items() if value}
        if "show" not in self.data:
            answers["show"] = ["open"]
        return answers

    def narrowed(self, actions: ActionQuerySet) -> ActionQuerySet:
        """The actions that the answers leave, in the order asked. Takes annotated actions."""
        asked = self.asked
        rows = self._shown(actions, asked.get("show", []))
        if words := asked.get("q"):
            rows = rows.saying(words)
        if codes := asked.get("rating"):
            rows = rows.rated(codes)
        rows = self._due(rows, asked.get("due", ""))
        if lead := asked.get("lead"):
            rows = rows.led_by_the_board() if lead == THE_BOARD else rows.led_by_body(int(lead))
        if recommendation := asked.get("recommendation"):
            rows = rows.serving(recommendation)
        return self._ordered(rows, asked.get("sort", "due"))

    def _shown(self, rows: ActionQuerySet, show: list[str]) -> ActionQuerySet:
        if "mine" in show:
            rows = rows.led_by(self.access)
        if "open" in show and "closed" not in show:
            return rows.still_to_do()
        return rows.over() if "closed" in show and "open" not in show else rows

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

    def chips(self) -> list[tuple[str, str, str]]:
        """What is filtered by, as (words, name, value) to take away again."""
        found: list[tuple[str, str, str]] = []
        for name, value in self.asked.items():
            if name == "sort" or (name == "show" and "show" not in self.data and value == ["open"]):
                continue
            for one in value if isinstance(value, list) else [value]:
                key = str(getattr(one, "pk", one))
                labels = {str(code): str(label) for code, label in getattr(self.fields[name], "choices", ())}
                found.append((f"“{key}”" if name == "q" else labels.get(key, str(one)), name, key))
        return found
