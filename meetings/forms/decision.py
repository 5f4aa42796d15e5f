"""Forms about a decision: its words, taken at an item or between meetings; mended; withdrawn.

Leans on the form furniture. Must not know pages or actions.
"""

from collections.abc import Iterable
from typing import Any

from crispy_forms.layout import Layout
from django.core.files.uploadedfile import UploadedFile

from boards.access import Access
from boards.behalf import DECIDES, SAYS_HOW_ACTIONS_STAND, How, Word
from boards.files import receive
from boards.forms import BoardForm, DayField, FileOffer, LongText, OneOf, OneOfRows, PlainText, SeveralOfRows
from boards.forms.layout import More
from boards.forms.readers import level_field
from boards.models import Person, StoredFile, TermsOfReference
from boards.roles import Level, Subject
from meetings.changes import Decided
from meetings.changes.beginning import why_before_the_board
from meetings.models import Decision, DecisionKind, Meeting
from plans.models import Recommendation

MORE = ("concerns", "short_form", "delegates", "agrees_terms", "changes", "marking")
COLUMNS = ("words", "sort", "short_form", "agrees_terms", "changes", "marking", "reported_to")


def _reported_to() -> OneOfRows:
    return OneOfRows(
        label="Reported to the meeting", queryset=Meeting.objects.none(), required=False, empty_label="Not yet",
        empty="Select the meeting",
    )  # fmt: skip


class DecisionWords(BoardForm):
    """The fields that every form about a decision has."""

    words = LongText(
        label="What was decided, in the exact words", max_length=4_000, rows=4, empty="Enter what was agreed",
        named="What was decided",
    )  # fmt: skip
    sort = OneOf(
        label="What the Board did", choices=DecisionKind.choices, initial=DecisionKind.AGREED, drop_down=True,
        empty="Select what the Board did",
    )  # fmt: skip
    short_form = LongText(
        label="Short form", max_length=300, rows=2, required=False, named="Short form",
        help_text="For lists, when the exact words are long.",
    )  # fmt: skip
    delegates = SeveralOfRows(
        label="Changes left to", queryset=Person.objects.none(), required=False,
        help_text="For “agreed subject to changes”.",
    )  # fmt: skip
    concerns = SeveralOfRows(
        label="Recommendations it concerns", queryset=Recommendation.objects.none(), required=False
    )
    agrees_terms = OneOfRows(
        label="Terms of reference it agrees", queryset=TermsOfReference.objects.none(), required=False,
        empty_label="None", empty="Select the version",
    )  # fmt: skip

    changes = OneOfRows(
        label="Earlier decision it changes", queryset=Decision.objects.none(), required=False, empty_label="None",
        empty="Select the decision",
    )  # fmt: skip
    marking = PlainText(
        label="Handling marking", max_length=120, required=False, named="Handling marking",
        help_text="Printed on every page it stands on, like “Personal: named readers only”.",
    )  # fmt: skip

    def __init__(self, *args: Any, access: Access, **kwargs: Any):
        super().__init__(*args, access=access, **kwargs)
        self.fields["delegates"].queryset = Person.objects.with_power(access.board, access.day, *SAYS_HOW_ACTIONS_STAND)
        self.fields["changes"].queryset = Decision.objects.visible_to(access).standing().with_meetings().newest_first()
        self.fields["changes"].label_from_instance = Decision.in_a_list
        self.fields["concerns"].queryset = Recommendation.objects.visible_to(access).in_order()
        self.fields["agrees_terms"].queryset = TermsOfReference.objects.of(access.board)

    def clean(self) -> dict[str, Any]:
        """Changes are left to somebody."""
        answers = super().clean() or {}
        subject_to_changes = answers.get("sort") == DecisionKind.AGREED_SUBJECT
        if "delegates" in self.fields and subject_to_changes and not answers.get("delegates"):
            self.add_error("delegates", "Select who the changes are left to")
        return answers

    def decided(self) -> Decided:
        """What the verb takes."""
        answers = self.cleaned_data
        return Decided(
            words=answers["words"],
            sort=answers["sort"],
            short_form=answers["short_form"],
            agrees_terms=answers["agrees_terms"],
            concerns=tuple(answers["concerns"]),
            delegates=tuple(answers["delegates"]),
            changes=answers["changes"],
            marking=answers["marking"],
        )


class BetweenForm(DecisionWords):
    """A decision taken between meetings: whose word it was, when and how, and who may read it from the start."""

    said_by = OneOfRows(label="Decided by", queryset=Person.objects.none(), empty="Select who decided it")
    said_on = DayField(label="On", empty="Enter the day it was decided", named="Day")
    said_how = OneOf(
        label="How it reached you", choices=[(How.EMAIL, "By email"), (How.TELEPHONE, "By telephone")],
        empty="Select how it reached you",
    )  # fmt: skip
    said_file = FileOffer(
        label="The email or note", required=False,
        help_text="Whoever may read the decision may download it. Email (.eml), PDF, Word, Excel, CSV or image, up to "
        "20MB",
    )  # fmt: skip
    reported_to = _reported_to()
    visibility = level_field(initial=Level.BOARD)
    named = SeveralOfRows(
        label="People named", queryset=Person.objects.none(), required=False,
        help_text="Only for “The chair and the people named”. Somebody who keeps the record must be one of them.",
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        people = Person.objects.who_see(self.access.board, self.access.day, Subject.DECISIONS)
        self.fields["named"].queryset = people
        decide = Person.objects.with_power(self.access.board, self.access.day, *DECIDES)
        self.fields["said_by"].queryset = decide.exclude(pk=self.access.person.pk)
        self.fields["said_on"].last = self.access.day
        self.fields["reported_to"].queryset = Meeting.objects.visible_to(self.access)
        self.helper.layout = Layout(
            *(
                "token",
                "words",
                "sort",
                "said_by",
                "said_on",
                "said_how",
                "said_file",
                "reported_to",
                "visibility",
                "named",
            ),
            More("More about the decision", *MORE),
        )

    def clean(self) -> dict[str, Any]:
        """The Board was there to decide it. Names belong to what is for named readers, and only to that."""
        answers = super().clean() or {}
        if answers.get("said_on") and (refusal := why_before_the_board(self.access.board, answers["said_on"])):
            self.add_error("said_on", refusal)
        for_named = answers.get("visibility") == Level.NAMED
        if for_named and not answers.get("named"):
            self.add_error("named", "Select at least one person")
        if not for_named and answers.get("visibility") and answers.get("named"):
            self.add_error("visibility", "Select “The chair and the people named”, or take the names away")
        return answers

    def word(self) -> Word:
        """Whose word it was. Keeps the file that shows it, so it is called inside the page's transaction."""
        answers = self.cleaned_data
        file = _kept(answers["said_file"], self.access)
        return Word(answers["said_by"], answers["said_on"], How(answers["said_how"]), file)


class MendDecisionForm(DecisionWords):
    """Other words for a decision that was recorded wrongly, and why; later, the meeting it was reported to."""

    said_file = FileOffer(label="The email or note", required=False)
    reported_to = _reported_to()
    reason = LongText(label="Why it changes", max_length=300, rows=2, empty="Enter why it changes", named="Reason")

    def __init__(self, *args: Any, decision: Decision, **kwargs: Any):
        super().__init__(*args, version=decision.version, **kwargs)
        self._offer_between(decision)
        self._offer_earlier(decision)
        for name in COLUMNS:
            if name in self.fields:
                self.fields[name].initial = getattr(decision, name)
        self.fields["concerns"].initial = [line.recommendation_id for line in standing(decision.concerns)]
        delegates = [line.person_id for line in standing(decision.delegates)]
        self.fields["delegates"].initial = delegates
        assert self.access is not None  # noqa: S101 the page gave it
        self.fields["delegates"].queryset = Person.objects.with_power(
            self.access.board, self.access.day, *SAYS_HOW_ACTIONS_STAND, also=delegates
        )

    def _offer_between(self, decision: Decision) -> None:
        """Only what was decided between meetings is reported, and has an email or note (an empty box keeps it)."""
        if not decision.between_meetings:
            del self.fields["said_file"], self.fields["reported_to"]
            return
        self.fields["reported_to"].queryset = Meeting.objects.visible_to(self.access).not_before(decision.taken_on)
        has = f"Leave it empty to keep {decision.said_file}. " if decision.said_file else ""
        self.fields["said_file"].help_text = f"{has}Email (.eml), PDF, Word, Excel, CSV or image, up to 20MB"

    def _offer_earlier(self, decision: Decision) -> None:
        """Decisions before it; the one it changes stays as it is when whoever fills this in may not read it."""
        earlier = self.fields["changes"].queryset.taken_before(decision)
        self.fields["changes"].queryset = earlier
        if decision.changes_id and not earlier.in_keys([decision.changes_id]).exists():
            del self.fields["changes"]

    def theirs(self, row: Decision) -> dict[str, Any]:
        """What each field says now, in words, for the conflict panel."""
        now = {name: getattr(row, name) or "" for name in COLUMNS} | {
            "sort": row.get_sort_display(),
            "concerns": listed_rows(row.recommendations()),
            "delegates": listed_rows(line.person for line in standing(row.delegates.select_related("person"))),
            "said_file": row.said_file if self.cleaned_data.get("said_file") else "",
        }
        return {name: value for name, value in now.items() if name in self.fields}

    def columns(self) -> dict[str, Any]:
        """What the verb takes. Keeps a new file, so it is called inside the page's transaction."""
        answers = self.cleaned_data
        columns = {name: answers[name] for name in COLUMNS if name in self.fields}
        if answers.get("said_file"):
            columns["said_file"] = _kept(answers["said_file"], self.access)
        lists = {name: list(answers[name]) for name in ("concerns", "delegates")}
        return columns | lists | {"reason": answers["reason"]}


def standing(lines: Any) -> list[Any]:
    """The lines of a decision (what it concerns, who makes its changes) that were not taken back."""
    return [line for line in lines.all() if not line.withdrawn]


def listed_rows(rows: Iterable[Any]) -> str:
    """Some rows as the conflict panel lists an answer."""
    return ", ".join(str(row) for row in rows)


def _kept(upload: UploadedFile | None, access: Access) -> StoredFile | None:
    return receive(upload, board=access.board, by=access.person) if upload else None


class WithdrawForm(BoardForm):
    """Why a decision is withdrawn. The page shows the decision as it stands."""

    words = LongText(label="Why it is withdrawn", max_length=500, rows=3, empty="Enter why it is withdrawn")

    def __init__(self, *args: Any, decision: Decision, **kwargs: Any):
        super().__init__(*args, version=decision.version, **kwargs)

    def theirs(self, row: Decision) -> dict[str, Any]:
        """Nothing: its only field is a reason, and the page shows the rest."""
        return {}
