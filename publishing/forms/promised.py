"""A sentence of our own words becomes an action: the form begins with what the sentence says.

Leans on the actions' own form and on proposals. Must not know pages.
"""

from typing import Any

from crispy_forms.layout import Layout

from actions.forms import ActionForm
from actions.models import DueKind, LeadKind
from boards.access import Access
from boards.forms import OneOfRows
from boards.models import Organisation, Person, Post
from boards.text import one_line
from meetings.models import AgendaItem
from publishing.checking.promises import Promised
from publishing.models import UpdateDraft
from publishing.proposing import Leads, ProposedLead, key_of
from publishing.which_meeting import NOT_YET_NAMED, Meetings

KINDS = {Organisation: LeadKind.ORGANISATION, Post: LeadKind.POST, Person: LeadKind.PERSON}


class PromisedForm(ActionForm):
    """An action out of a sentence. Without an item of its own (a draft's first sentence), the item is asked."""

    item = OneOfRows(label="Item it was said at", queryset=AgendaItem.objects.none(), empty="Select the item")

    def __init__(self, *args: Any, access: Access, promised: Promised, draft: UpdateDraft | None = None, **kwargs: Any):
        start = begun_with(promised, access)
        super().__init__(*args, access=access, agreed_on=promised.said_on, initial=start, **kwargs)
        self.promised = promised
        if promised.item is not None or draft is None:
            del self.fields["item"]
            return
        self.helper.layout = Layout("item", *self.helper.layout.fields)
        meetings = draft.covers.meetings()
        self.fields["item"].queryset = AgendaItem.objects.visible_to(access).at_any(meetings)

    def said_at(self) -> AgendaItem:
        """The item of the sentence."""
        return self.promised.item or self.cleaned_data["item"]


def begun_with(promised: Promised, access: Access) -> dict[str, Any]:
    """What the sentence says: the deed, when it is due and at which meeting, and who may be meant to lead."""
    assert access.board is not None  # noqa: S101 the doorman made it for a board
    due, who = promised.there.due, promised.there.who or ""
    start: dict[str, Any] = {"action": one_line(promised.words, 299), "lead_words": who[:160]}
    start |= {"due_kind": due.kind or DueKind.NONE}
    if due.kind == DueKind.PERIOD:
        start |= {"period": (due.as_written or "")[:200], "period_ends_on": due.on}
    else:
        start |= {"due_words": (due.as_written or "")[:200]}
    if due.kind == DueKind.DATE:
        start["due_on"] = due.on
    if due.kind == DueKind.MEETING:
        start |= _meeting(due.meeting or due.as_written or "", promised, access)
    proposed = Leads(access.board, promised.said_on).meant_by(who)
    return start | {"lead": _lead(proposed), "supported_by": [key_of(one) for one in proposed.supporters]}


def _meeting(words: str, promised: Promised, access: Access) -> dict[str, str]:
    """The meeting that is meant; of another body's, its words with whose it is, and no date."""
    assert access.board is not None  # noqa: S101 the doorman made it for a board
    meetings, sentence, who = Meetings(access.board), promised.there.text, promised.there.who or ""
    if body := meetings.other_holder(words, sentence, who):
        named = words if body in words else f"{words} of {body}"
        return {"due_kind": DueKind.NONE, "due_words": one_line(named, 199)}
    meant = meetings.meant_by(words, promised.said_on, sentence, who)
    row = meetings.by_slug.get(meant)
    return {"due_meeting": NOT_YET_NAMED if meant == NOT_YET_NAMED else str(row.pk) if row else ""}


def _lead(proposed: ProposedLead) -> str:
    if proposed.who is None:
        return "board" if proposed.the_board else ""
    return f"{KINDS[type(proposed.who)]}-{proposed.who.pk}"
