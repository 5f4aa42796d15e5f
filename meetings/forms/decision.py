"""Forms about a decision: its words, taken at an item or between meetings; mended; withdrawn.

Leans on the form furniture. Must not know pages or actions.
"""

from typing import Any

from boards.access import Access
from boards.behalf import How, Word
from boards.forms import BoardForm, DayField, LongText, OneOf, OneOfRows, SeveralOfRows
from boards.models import Person, TermsOfReference
from meetings.changes import Decided
from meetings.models import Decision, DecisionKind, Meeting
from plans.models import Recommendation


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

    def __init__(self, *args: Any, access: Access, **kwargs: Any):
        super().__init__(*args, access=access, **kwargs)
        self.fields["delegates"].queryset = Person.objects.with_a_role_on(access.board, access.day)
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
        )


class BetweenForm(DecisionWords):
    """A decision taken between meetings: whose word it was, when and how."""

    said_by = OneOfRows(label="Decided by", queryset=Person.objects.none(), empty="Select who decided it")
    said_on = DayField(label="On", empty="Enter the day it was decided", named="Day")
    said_how = OneOf(
        label="How it reached you", choices=[(How.EMAIL, "By email"), (How.TELEPHONE, "By telephone")],
        empty="Select how it reached you",
    )  # fmt: skip
    reported_to = OneOfRows(
        label="Reported to", queryset=Meeting.objects.none(), required=False, empty_label="Not yet",
        empty="Select the meeting",
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["said_by"].queryset = Person.objects.with_a_role_on(self.access.board, self.access.day)
        self.fields["said_on"].last = self.access.day
        self.fields["reported_to"].queryset = Meeting.objects.visible_to(self.access)

    def word(self) -> Word:
        """Whose word it was."""
        answers = self.cleaned_data
        return Word(answers["said_by"], answers["said_on"], How(answers["said_how"]))


class MendDecisionForm(DecisionWords):
    """Other words for a decision that was taken down wrongly, and why."""

    reason = LongText(label="Why it is mended", max_length=300, rows=2, empty="Enter why it is mended", named="Reason")

    def __init__(self, *args: Any, decision: Decision, **kwargs: Any):
        super().__init__(*args, version=decision.version, **kwargs)
        del self.fields["delegates"]
        for name in ("words", "sort", "short_form", "agrees_terms"):
            self.fields[name].initial = getattr(decision, name)
        standing = [line for line in decision.concerns.all() if not line.withdrawn]
        self.fields["concerns"].initial = [line.recommendation_id for line in standing]

    def columns(self) -> dict[str, Any]:
        """What the verb takes."""
        answers = self.cleaned_data
        columns = {name: answers[name] for name in ("words", "sort", "short_form", "agrees_terms")}
        return columns | {"concerns": list(answers["concerns"]), "reason": answers["reason"]}


class WithdrawForm(BoardForm):
    """Why a decision is withdrawn."""

    words = LongText(label="Why it is withdrawn", max_length=500, rows=3, empty="Enter why it is withdrawn")

    def __init__(self, *args: Any, decision: Decision, **kwargs: Any):
        super().__init__(*args, version=decision.version, **kwargs)
