"""Forms about an agenda item and its minute.

Leans on the form furniture. Must not know pages.
"""

from typing import Any

from boards.access import Access
from boards.forms import BoardForm, LongText, OneOf, OneOfRows, PlainText, TimeField
from boards.forms.readers import level_field
from boards.models import Person
from boards.roles import Level
from boards.words import clock_time
from meetings.models import AgendaItem, Meeting, Minute, Purpose

DETAILS = ("title", "purpose", "asked", "presenter", "presenter_person", "starts_at", "continues", "marking")


class ItemForm(BoardForm):
    """An item: what it is called, what it is for, who presents it."""

    title = PlainText(label="Title", max_length=200, empty="Enter the title of the item", named="Title")
    purpose = OneOf(label="What it is for", choices=Purpose.choices, empty="Select what the item is for")
    asked = PlainText(
        label="The Board is asked to", max_length=500, required=False, named="What the Board is asked to do",
        help_text="Like “agree the plan for submission by 4 March 2016”.",
    )  # fmt: skip
    presenter = PlainText(
        label="Presented by", max_length=160, required=False, named="Presented by", help_text="As the agenda says it."
    )
    presenter_person = OneOfRows(
        label="Account of who presents it", queryset=Person.objects.none(), required=False, empty_label="None",
        empty="Select the person", help_text="They may read the item, whatever their role.",
    )  # fmt: skip
    starts_at = TimeField(label="Starts at", named="Start", required=False)
    continues = OneOfRows(
        label="Earlier item it continues", queryset=AgendaItem.objects.none(), required=False, empty_label="None",
        empty="Select the item",
    )  # fmt: skip
    marking = PlainText(
        label="Handling marking", max_length=120, required=False, named="Handling marking",
        help_text="Printed on every page it stands on, like “Personal: named readers only”.",
    )  # fmt: skip
    visibility = level_field(initial=Level.BOARD)

    def __init__(
        self, *args: Any, access: Access, meeting: Meeting, item: AgendaItem | None = None, **kwargs: Any
    ):  # fmt: skip
        super().__init__(*args, version=item.version if item else None, **kwargs)
        presents = [item.presenter_person_id] if item and item.presenter_person_id else []
        people = Person.objects.with_a_role_on(access.board, access.day, also=presents)
        self.fields["presenter_person"].queryset = people
        self._offer_earlier(access, meeting, item)
        if item:
            del self.fields["visibility"]
            for name in DETAILS:
                if name in self.fields:
                    self.fields[name].initial = getattr(item, name)
        else:
            # A named item needs its names at once; they are asked on the page after this one.
            self.fields["visibility"].choices = [c for c in self.fields["visibility"].choices if c[0] != Level.NAMED]

    def _offer_earlier(self, access: Access, meeting: Meeting, item: AgendaItem | None) -> None:
        """Items of earlier meetings; the one it continues stays when whoever fills this in may not read it."""
        earlier = AgendaItem.objects.visible_to(access).before(meeting)
        self.fields["continues"].queryset = earlier
        self.fields["continues"].label_from_instance = AgendaItem.in_a_list
        if item and item.continues_id and not earlier.in_keys([item.continues_id]).exists():
            del self.fields["continues"]

    def theirs(self, row: AgendaItem) -> dict[str, Any]:
        """What each field says now, in words, for the conflict panel."""
        now = {name: getattr(row, name) or "" for name in DETAILS}
        now |= {"purpose": row.get_purpose_display(), "starts_at": clock_time(row.starts_at)}
        return {name: value for name, value in now.items() if name in self.fields}

    def details(self) -> dict[str, Any]:
        """What the verbs take."""
        return {name: self.cleaned_data[name] for name in (*DETAILS, "visibility") if name in self.cleaned_data}


class MinuteForm(BoardForm):
    """Notes for the record, and beside them what may be said in public."""

    notes = LongText(
        label="Notes for the record", max_length=20_000, rows=10, required=False, named="Notes",
        help_text="The secretariat and the chair read them. They are destroyed when the minutes are approved, "
        "but until then the law may require that they are disclosed.",
    )  # fmt: skip
    say_in_public = LongText(
        label="Say in public", max_length=60_000, rows=6, required=False, named="What is said in public",
        help_text="Words for the published update. They are never taken from the notes.",
    )  # fmt: skip

    def __init__(self, *args: Any, minute: Minute | None, **kwargs: Any):
        super().__init__(*args, version=minute.version if minute else Minute.NONE_YET, **kwargs)
        if minute:
            self.fields["notes"].initial = minute.notes
            self.fields["say_in_public"].initial = minute.say_in_public

    def words(self) -> tuple[str, str]:
        """The notes and the public words."""
        return self.cleaned_data["notes"], self.cleaned_data["say_in_public"]

    def theirs(self, row: Minute) -> dict[str, Any]:
        """What each field says now, for the conflict panel."""
        return {"notes": row.notes, "say_in_public": row.say_in_public}
