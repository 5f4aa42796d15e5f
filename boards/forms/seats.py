"""The forms about organisations and their seats.

Leans on the form furniture. Must not know pages.
"""

from typing import Any

from django import forms

from boards.access import Access
from boards.forms import BoardForm, DayField, OneOf, OneOfRows, PlainText
from boards.forms.changing import ChangeForm, reason_field
from boards.models import Board, Membership, Organisation, Person
from boards.models.organisation import OrganisationKind
from boards.words import day as in_words


class AddOrganisationForm(BoardForm):
    """A body and its kind."""

    name = PlainText(label="Name", max_length=200, empty="Enter the name of the organisation", named="Name")
    short_name = PlainText(
        label="Short name", max_length=60, required=False, named="Short name", help_text="As tables show it: “LSCB”."
    )
    sort = OneOf(label="Kind", choices=OrganisationKind.choices, empty="Select what kind of organisation it is")

    def __init__(self, *args: Any, board: Board, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.board = board

    def clean_name(self) -> str:
        """One organisation a name."""
        name = self.cleaned_data["name"]
        if Organisation.objects.of(self.board).called(name).exists():
            raise forms.ValidationError("This organisation is at the table already")
        return name

    def facts(self) -> dict[str, Any]:
        """What the verb takes."""
        return {name: self.cleaned_data[name] for name in ("name", "short_name", "sort")}


class ChangeOrganisationForm(ChangeForm):
    """An organisation's name and kind, and the day it left the table."""

    name = PlainText(label="Name", max_length=200, empty="Enter the name of the organisation", named="Name")
    short_name = PlainText(
        label="Short name", max_length=60, required=False, named="Short name", help_text="As tables show it: “LSCB”."
    )
    sort = OneOf(label="Kind", choices=OrganisationKind.choices, empty="Select what kind of organisation it is")
    left_on = DayField(
        label="Left the table on", named="Day it left", required=False,
        help_text="Leave it empty while it sits at the table. When it leaves, its seats end the day before and it has "
        "no nominated officer any more.",
    )  # fmt: skip

    def clean_name(self) -> str:
        """One organisation a name."""
        name = self.cleaned_data["name"]
        if Organisation.objects.of(self.access.board).called(name).exclude(pk=self.row.pk).exists():
            raise forms.ValidationError("Another organisation has this name")
        return name


class AddSeatForm(BoardForm):
    """A seat: of which organisation, its title, who holds it from which day."""

    organisation = OneOfRows(
        label="Organisation", queryset=Organisation.objects.none(), empty="Select the organisation"
    )
    title = PlainText(label="Title", max_length=160, empty="Enter the title of the seat", named="Title")
    person = OneOfRows(
        label="Held by",
        queryset=Person.objects.none(),
        required=False,
        empty_label="Vacant",
        empty="Select who holds it",
    )
    starts_on = DayField(label="From", empty="Enter the day it begins", named="First day")

    def __init__(self, *args: Any, access: Access, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["organisation"].queryset = Organisation.objects.of(access.board).at_the_table(access.day)
        self.fields["person"].queryset = Person.objects.with_a_role_on(access.board, access.day)
        self.fields["starts_on"].initial = access.day

    def facts(self) -> dict[str, Any]:
        """What the verb takes."""
        return {name: self.cleaned_data[name] for name in ("organisation", "title", "person", "starts_on")}


class EndSeatForm(BoardForm):
    """A seat and its last day."""

    refused_at = "ends_on"
    seat = OneOfRows(label="Seat", queryset=Membership.objects.none(), empty="Select the seat")
    ends_on = DayField(label="Last day", empty="Enter its last day", named="Last day")

    def __init__(self, *args: Any, access: Access, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["seat"].queryset = Membership.objects.visible_to(access).in_force(access.day).for_the_table()
        self.fields["seat"].label_from_instance = lambda seat: f"{seat}: {seat.person or 'vacant'}"
        self.fields["ends_on"].initial = access.day


class CallOffSeatForm(BoardForm):
    """One of the seats that are to come, and why not."""

    refused_at = "seat"
    seat = OneOfRows(
        label="Seat", queryset=Membership.objects.none(), empty="Select the seat",
        help_text="Whoever holds it to the day before then keeps it.",
    )  # fmt: skip
    reason = reason_field("Why not", empty="Enter why not")

    def __init__(self, *args: Any, access: Access, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["seat"].queryset = Membership.objects.visible_to(access).to_come(access.day).with_names()
        self.fields["seat"].label_from_instance = _to_come


def _to_come(seat: Membership) -> str:
    return f"{seat}: {seat.person or 'vacant'}, from {in_words(seat.starts_on)}"


class ChangeSeatForm(ChangeForm):
    """A seat's title."""

    refused_at = "title"
    title = PlainText(label="Title", max_length=160, empty="Enter the title of the seat", named="Title")


class FillSeatForm(BoardForm):
    """Who takes a seat, and from which day."""

    refused_at = "starts_on"
    person = OneOfRows(label="Held by", queryset=Person.objects.none(), empty="Select who takes it")
    starts_on = DayField(label="From", empty="Enter the day they take it", named="First day")

    def __init__(self, *args: Any, access: Access, seat: Membership, **kwargs: Any):
        super().__init__(*args, access=access, version=seat.version, **kwargs)
        self.fields["person"].queryset = Person.objects.with_a_role_on(access.board, access.day)
        self.fields["starts_on"].initial = access.day

    def facts(self) -> dict[str, Any]:
        """What the verb takes."""
        answers = {name: self.cleaned_data[name] for name in ("person", "starts_on")}
        return answers | {"version": self.sent_version}
