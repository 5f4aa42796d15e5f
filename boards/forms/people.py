"""The forms about people and roles.

Leans on the form furniture. Must not know pages.
"""

from datetime import date
from typing import Any

from crispy_forms.layout import Layout
from django import forms
from django.core.validators import EmailValidator

from boards.access import Access
from boards.forms import BoardForm, DayField, OneOf, OneOfRows, PlainText
from boards.forms.changing import ChangeForm, reason_field
from boards.forms.layout import Reveal
from boards.models import Board, Person, RoleGrant
from boards.permissions import NEEDS_A_LAST_DAY, NOT_YOUR_OWN_ACCOUNT, lacks_last_day, require_keep_account
from boards.refusals import Refused
from boards.roles import ROLES, RoleCode
from boards.words import day as in_words

CLOSED = "They cannot sign in, and their roles end today. Their name stays beside what they did."
WRONG_EMAIL = "Enter an email address in the correct format, like name@example.com"
ROLE_HINTS = {str(code): role.in_words for code, role in ROLES.items()}
FIRST_ROLES = [(code, label) for code, label in RoleCode.choices if not ROLES[code].needs_second_person]


class EmailAddress(PlainText):
    """An email address, in lower case."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.validators.append(EmailValidator(message=WRONG_EMAIL))
        self.widget.input_type = "email"
        self.widget.attrs["autocomplete"] = "off"

    def to_python(self, value: Any) -> str:
        return super().to_python(value).lower()


class AddPersonForm(BoardForm):
    """A person, their address and their first role."""

    name = PlainText(label="Full name", max_length=120, empty="Enter their full name", named="Full name")
    email = EmailAddress(label="Email address", max_length=200, empty="Enter their email address")
    role = OneOf(
        label="Role", choices=FIRST_ROLES, hints=ROLE_HINTS, empty="Select their role",
        help_text="The chair and the secretariat are given with “Give a role”, because they take a second person.",
    )  # fmt: skip
    ends_on = DayField(label="Last day", named="Last day", required=False, demanded=True)

    def __init__(self, *args: Any, access: Access, **kwargs: Any):
        super().__init__(*args, access=access, **kwargs)
        ending = {code: ("ends_on",) for code, _ in FIRST_ROLES if ROLES[code].for_one_meeting}
        self.helper.layout = Layout("token", "name", "email", Reveal("role", ending))

    def clean(self) -> dict[str, Any]:
        """A role for one meeting has its last day; what was typed under it does not count for another role."""
        answers = super().clean() or {}
        role = answers.get("role")
        if role and not ROLES[role].for_one_meeting:
            answers["ends_on"] = None
            self.errors.pop("ends_on", None)
        elif role:
            _require_last_day(self, first=self.access.day, before="Last day must be today or later")
        return answers

    def clean_email(self) -> str:
        """One account an address, in the whole installation."""
        email = self.cleaned_data["email"]
        if Person.objects.with_address(email).exists():
            raise forms.ValidationError("This address has an account already. Use “Give a role” instead.")
        return email


def _require_last_day(form: BoardForm, *, first: date | None, before: str) -> None:
    """Say at the last day what is wrong with it: that it is missing, or `before` when it is before the `first`."""
    role, last = form.cleaned_data.get("role"), form.cleaned_data.get("ends_on")
    if role and lacks_last_day(role, last) and "ends_on" not in form.errors:
        form.add_error("ends_on", NEEDS_A_LAST_DAY)
    elif first and last and last < first:
        form.add_error("ends_on", before)


class GiveRoleForm(BoardForm):
    """Somebody with an account gets a role from a day, perhaps to a day."""

    email = EmailAddress(
        label="Email address of the person", max_length=200, empty="Enter their email address",
        help_text="They must have an account.",
    )  # fmt: skip
    role = OneOf(label="Role", choices=RoleCode.choices, hints=ROLE_HINTS, empty="Select the role")
    starts_on = DayField(label="From", empty="Enter the first day of the role", named="First day")
    ends_on = DayField(
        label="To", named="Last day", required=False,
        help_text="Leave it empty if it has no end yet. A substitute’s role always has one.",
    )  # fmt: skip

    def __init__(self, *args: Any, access: Access, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["starts_on"].initial = access.day

    def clean_email(self) -> str:
        """The person of the address."""
        email = self.cleaned_data["email"]
        if not Person.objects.with_address(email).exists():
            raise forms.ValidationError("No account has this address. Use “Add a person” first.")
        return email

    def clean(self) -> dict[str, Any]:
        """The last day is not before the first, and a role for one meeting has one."""
        answers = super().clean() or {}
        _require_last_day(self, first=answers.get("starts_on"), before="Last day must be the first day or later")
        return answers

    def grant(self) -> dict[str, Any]:
        """What the verb takes."""
        answers = self.cleaned_data
        person = Person.objects.with_address(answers["email"]).get()
        return {"person": person, **{name: answers[name] for name in ("role", "starts_on", "ends_on")}}


class ChangePersonForm(ChangeForm):
    """A person's name and address, and whether their account is open."""

    name = PlainText(label="Full name", max_length=120, empty="Enter their full name", named="Full name")
    email = EmailAddress(
        label="Email address", max_length=200, empty="Enter their email address",
        help_text="They sign in with it. When it changes, both addresses get a letter.",
    )  # fmt: skip
    is_active = OneOf(
        label="Account", choices=[("True", "Open"), ("False", "Closed")], hints={"False": CLOSED},
        empty="Select whether the account is open",
    )  # fmt: skip

    def clean_email(self) -> str:
        """One account an address, in the whole installation."""
        email = self.cleaned_data["email"]
        if Person.objects.with_address(email).exclude(pk=self.row.pk).exists():
            raise forms.ValidationError("Another account has this address")
        return email

    def clean(self) -> dict[str, Any]:
        """The verb's own rules about the account, said beside the fields."""
        answers = super().clean() or {}
        opens = answers.get("is_active") == "True"
        if "is_active" in answers and not opens and self.row == self.access.person:
            self.add_error("is_active", NOT_YOUR_OWN_ACCOUNT)
        if answers.get("email") != self.row.email or opens != self.row.is_active:
            self._require_kept("email" if answers.get("email") != self.row.email else "is_active")
        return answers

    def _require_kept(self, field: str) -> None:
        try:
            require_keep_account(self.row, by=self.access.person)
        except Refused as refusal:
            self.add_error(field, refusal.sentence)

    def facts(self) -> dict[str, Any]:
        """What the verb takes."""
        facts = super().facts()
        return facts | {"is_open": facts.pop("is_active") == "True"}

    def theirs(self, row: Any) -> dict[str, Any]:
        """What the conflict panel compares."""
        return super().theirs(row) | {"is_active": "Open" if row.is_active else "Closed"}


class ConfirmRoleForm(BoardForm):
    """One of the roles that wait, and that this person may confirm."""

    grant = OneOfRows(
        label="Role to confirm", queryset=RoleGrant.objects.none(), empty="Select the role to confirm",
        help_text="A role that you asked for, or that is to be yours, is confirmed by another administrator.",
    )  # fmt: skip

    def __init__(self, *args: Any, board: Board, by: Person, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["grant"].queryset = RoleGrant.objects.of(board).waiting().for_a_second(by).by_name()


class CallOffRoleForm(BoardForm):
    """One of the roles that wait or are to come, and why not."""

    refused_at = "grant"
    grant = OneOfRows(label="Role", queryset=RoleGrant.objects.none(), empty="Select the role")
    reason = reason_field("Why not", empty="Enter why not")

    def __init__(self, *args: Any, board: Board, day: date, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["grant"].queryset = RoleGrant.objects.of(board).not_begun(day).by_name()
        self.fields["grant"].label_from_instance = lambda grant: f"{grant}, {_standing(grant)}"


def _standing(grant: RoleGrant) -> str:
    return "waiting for a second person" if grant.is_waiting else f"from {in_words(grant.starts_on)}"


class EndRoleForm(BoardForm):
    """One of the roles in force, its last day, and why."""

    refused_at = "ends_on"
    grant = OneOfRows(label="Role to end", queryset=RoleGrant.objects.none(), empty="Select the role to end")
    ends_on = DayField(label="Last day", empty="Enter the last day of the role", named="Last day")
    reason = reason_field("Why it ends", empty="Enter why it ends")

    def __init__(self, *args: Any, board: Board, day: date, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["grant"].queryset = RoleGrant.objects.of(board).in_force(day).by_name()
        self.fields["ends_on"].initial = day
