"""Who was there, on one page: every member with how they were there, whoever else is in the list, and somebody new.

Leans on the form furniture. Must not know pages. Only an answer that differs from what the page showed is written down,
so that two people who fill in the list at once do not undo each other.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.forms import BoundField, CharField, HiddenInput

from boards.access import Access
from boards.forms import BoardForm, OneOf, OneOfRows, PlainText, Tick
from boards.models import Organisation, Person
from meetings.models import Attendance, Meeting, Standing
from meetings.permissions import has_taken_place

TAKE_OUT, SENT = "take_out", "sent"
BEFORE = (Standing.APOLOGIES,)
AFTER = (Standing.PRESENT, Standing.APOLOGIES, Standing.ABSENT)
OTHERS_BEFORE = (Standing.IN_ATTENDANCE, Standing.APOLOGIES)
OTHERS_AFTER = (Standing.IN_ATTENDANCE, Standing.PRESENT, Standing.APOLOGIES, Standing.ABSENT)


@dataclass
class Row:
    """One line of the page: whose it is, what stands now, and the names of its fields."""

    key: str
    who: str
    body: str
    line: Attendance | None = None
    person: Person | None = None
    organisation: Organisation | None = None
    substitute: Attendance | None = None

    @property
    def now(self) -> str:
        """What the record says: a standing, that a substitute came, or nothing."""
        if self.substitute is not None:
            return SENT
        return self.line.standing if self.line is not None else ""

    @property
    def sent(self) -> str:
        """Who came in their place."""
        return self.substitute.who if self.substitute is not None else ""


@dataclass(frozen=True)
class Answer:
    """What one row became."""

    row: Row
    how: str
    substitute: str = ""


class AttendanceForm(BoardForm):
    """The whole list. `members` and `others` are rows; their fields are `how_<key>`, `sent_<key>`, `was_<key>`
    and, for who is in the list, `out_<key>`."""

    person = OneOfRows(
        label="Somebody with an account", queryset=Person.objects.none(), required=False, empty_label="Nobody",
        empty="Select the person",
    )  # fmt: skip
    name = PlainText(label="Or a guest’s name", max_length=120, required=False, named="Name")
    organisation_words = PlainText(
        label="The guest’s organisation", max_length=160, required=False, named="Organisation"
    )
    standing = OneOf(label="How they were there", required=False, choices=[], empty="Select how they were there")
    sits_for = OneOfRows(
        label="Sits for", queryset=Person.objects.none(), required=False, empty_label="Nobody",
        empty="Select whom they sit for", help_text="For a substitute.",
    )  # fmt: skip

    def __init__(
        self, *args: Any, access: Access, meeting: Meeting, members: Sequence[Row], others: Sequence[Row],
        people: Any, **kwargs: Any,
    ):  # fmt: skip
        super().__init__(*args, access=access, **kwargs)
        self.members, self.others = members, others
        held = has_taken_place(meeting)
        for row in members:
            sent = [(SENT, "A substitute came" if held else "A substitute comes")]
            self._ask(row, [*_choices(AFTER if held else BEFORE), *sent])
            self.fields[f"sent_{row.key}"] = PlainText(
                label=f"Substitute for {row.who}", max_length=120, required=False, named="Name of the substitute",
                initial=row.sent,
            )  # fmt: skip
        for row in others:
            self._ask(row, _choices(OTHERS_AFTER if held else OTHERS_BEFORE))
        more = (Standing.IN_ATTENDANCE, Standing.SUBSTITUTE)
        self.fields["standing"].choices = [*_choices(more), *_choices((Standing.PRESENT,) if held else ())]
        self.fields["person"].queryset = people
        seated = [row.person.pk for row in members if row.person is not None]
        self.fields["sits_for"].queryset = Person.objects.with_keys(seated)

    def _ask(self, row: Row, choices: list[tuple[str, str]]) -> None:
        known = {value for value, _ in choices}
        if row.line is not None and row.now not in known:
            choices = [*choices, *_choices((Standing(row.now),))]
        if row.now:
            self.fields[f"out_{row.key}"] = Tick(label="Take out of the list")
        self.fields[f"how_{row.key}"] = OneOf(
            label=row.who, choices=choices, required=False, initial=row.now, empty="Select how they were there"
        )
        self.fields[f"was_{row.key}"] = CharField(widget=HiddenInput, required=False, initial=row.now, max_length=20)

    def clean(self) -> dict[str, Any]:
        """A substitute has a name; what somebody else wrote down meanwhile is said; somebody new has all it needs."""
        answers = super().clean() or {}
        for row in (*self.members, *self.others):
            self._require_row(row, answers)
        self._require_new(answers)
        rows = [*self.members, *self.others]
        if not self.errors and rows and not any(row.now for row in rows) and not self._is_answered(answers):
            self.add_error(f"how_{rows[0].key}", "Select how at least one person was there")
        return answers

    def _is_answered(self, answers: dict[str, Any]) -> bool:
        chosen = any(value for name, value in answers.items() if name.startswith("how_"))
        return chosen or bool(answers.get("person") or answers.get("name"))

    def _require_row(self, row: Row, answers: dict[str, Any]) -> None:
        how, was = self.answer_of(row, answers), answers.get(f"was_{row.key}", "")
        if how == SENT and not answers.get(f"sent_{row.key}"):
            self.add_error(f"sent_{row.key}", f"Enter who sat for {row.who}")
        if how != was and was != row.now and how != row.now:
            self.add_error(
                f"how_{row.key}", f"{row.who} was changed by somebody else meanwhile. Check it and save again"
            )
            renewed: Any = self.data.copy()  # type: ignore[attr-defined]  # a QueryDict, as the page gave it
            renewed[self.add_prefix(f"was_{row.key}")] = row.now
            self.data = renewed

    @staticmethod
    def answer_of(row: Row, answers: dict[str, Any]) -> str:
        """How somebody was there, or that they are to be taken out of the list, whatever else is chosen."""
        return TAKE_OUT if answers.get(f"out_{row.key}") else answers.get(f"how_{row.key}", "")

    def _require_new(self, answers: dict[str, Any]) -> None:
        person, name, standing = answers.get("person"), answers.get("name"), answers.get("standing")
        if person and name:
            self.add_error("name", "Select somebody or enter a guest’s name, not both")
        if (person or name) and not standing:
            self.add_error("standing", "Select how they were there")
        if standing and not person and not name and not self.errors:
            self.add_error("person", "Select somebody, or enter a guest’s name")
        if standing == Standing.SUBSTITUTE and not answers.get("sits_for"):
            self.add_error("sits_for", "Select whom they sit for")
        if person and person == answers.get("sits_for"):
            self.add_error("sits_for", "Nobody sits for themselves")

    def rows(self, rows: Sequence[Row]) -> list[tuple[Row, dict[str, BoundField]]]:
        """The rows with those of their fields that are asked, as the page draws them."""
        asked = ("how", "sent", "out", "was")
        return [
            (row, {name: self[f"{name}_{row.key}"] for name in asked if f"{name}_{row.key}" in self.fields})
            for row in rows
        ]

    def member_rows(self) -> list[tuple[Row, dict[str, BoundField]]]:
        """Those of the members."""
        return self.rows(self.members)

    def other_rows(self) -> list[tuple[Row, dict[str, BoundField]]]:
        """Those of everybody else who is in the list."""
        return self.rows(self.others)

    def new_fields(self) -> list[BoundField]:
        """The fields about somebody who is not in the list."""
        return [self[name] for name in ("person", "name", "organisation_words", "standing", "sits_for")]

    def changed(self) -> list[Answer]:
        """The rows whose answer is another than the page showed."""
        found = []
        for row in (*self.members, *self.others):
            how, sent = self.answer_of(row, self.cleaned_data), self.cleaned_data.get(f"sent_{row.key}", "")
            if how and (how != row.now or (how == SENT and sent != row.sent)):
                found.append(Answer(row, how, sent))
        return found

    def somebody_new(self) -> dict[str, Any] | None:
        """What the verb takes, or None."""
        answers = self.cleaned_data
        if not answers["person"] and not answers["name"]:
            return None
        sits_for = answers["sits_for"] if answers["standing"] == Standing.SUBSTITUTE else None
        words = "" if answers["person"] else answers["organisation_words"]
        facts = {name: answers[name] for name in ("person", "name", "standing")}
        return facts | {"organisation_words": words, "sits_for": sits_for}


def _choices(standings: Sequence[Standing]) -> list[tuple[str, str]]:
    return [(standing.value, str(standing.label)) for standing in standings]
