"""What is agreed with an action, as values: where it comes from, who leads it, when it is due.

Leans on the models' closed lists. Each fills the columns of its kind, so that no verb has five nullable parents.
"""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Self

from actions.models import DueKind, LeadKind, OriginKind
from boards.models import Board, Organisation, Person, Post
from meetings.models import AgendaItem, Decision, Meeting
from plans.models import Recommendation

if TYPE_CHECKING:
    from actions.models import ActionItem


@dataclass(frozen=True)
class Origin:
    """Exactly one of a decision, an item, a recommendation, or words brought in with their day."""

    kind: OriginKind
    board: Board
    agreed_on: date
    source: Any = None
    words: str = ""

    @classmethod
    def decision(cls, decision: Decision) -> Self:
        """Out of a decision."""
        return cls(OriginKind.DECISION, decision.board, decision.taken_on, decision)

    @classmethod
    def item(cls, item: AgendaItem) -> Self:
        """A commitment minuted at an item, outside a decision. Its meeting has a day."""
        assert item.meeting.day is not None, "an item is minuted on a day"  # noqa: S101 the verb has checked it
        return cls(OriginKind.ITEM, item.board, item.meeting.day, item)

    @classmethod
    def recommendation(cls, recommendation: Recommendation, agreed_on: date) -> Self:
        """Straight from a recommendation."""
        return cls(OriginKind.RECOMMENDATION, recommendation.board, agreed_on, recommendation)

    @classmethod
    def brought_in(cls, board: Board, words: str, agreed_on: date) -> Self:
        """From an earlier record, with its words."""
        return cls(OriginKind.BROUGHT_IN, board, agreed_on, None, words)

    @property
    def parent(self) -> Any:
        """The thing whose readers limit the action's: a decision or an item."""
        return self.source if self.kind in (OriginKind.DECISION, OriginKind.ITEM) else None

    def fill(self, action: "ActionItem") -> None:
        """Write the columns."""
        action.board, action.origin_kind, action.agreed_on = self.board, self.kind, self.agreed_on
        if self.source is not None:
            setattr(action, self.kind, self.source)
        action.brought_in_words = self.words


@dataclass(frozen=True)
class Lead:
    """The lead as agreed: one of a person, a post, an organisation, the Board, or not yet named."""

    who: Person | Post | Organisation | None = None
    the_board: bool = False
    words: str = ""

    @property
    def kind(self) -> LeadKind:
        """Which of the five it is."""
        kinds = {Person: LeadKind.PERSON, Post: LeadKind.POST, Organisation: LeadKind.ORGANISATION}
        if self.who is not None:
            return kinds[type(self.who)]
        return LeadKind.BOARD if self.the_board else LeadKind.NOT_NAMED

    def fill(self, action: "ActionItem") -> None:
        """Write the columns."""
        action.lead_kind, action.lead_words = self.kind, self.words
        for kind in (LeadKind.PERSON, LeadKind.POST, LeadKind.ORGANISATION):
            setattr(action, f"lead_{kind}", self.who if kind == self.kind else None)


@dataclass(frozen=True)
class Due:
    """When it is due, in one of five shapes. `words` is the wording as agreed."""

    kind: DueKind = DueKind.NONE
    on: date | None = None
    meeting: Meeting | None = None
    look_next_on: date | None = None
    words: str = ""
    is_statutory: bool = False

    @classmethod
    def on_date(cls, on: date, words: str = "", *, is_statutory: bool = False) -> Self:
        """On a day."""
        return cls(DueKind.DATE, on=on, words=words, is_statutory=is_statutory)

    @classmethod
    def at(cls, meeting: Meeting | None, words: str = "") -> Self:
        """At a meeting; None is a meeting not yet named."""
        return cls(
            DueKind.MEETING,
            meeting=meeting,
            words=words or (meeting.known_as if meeting else "a future meeting"),
        )

    @classmethod
    def period(cls, last_day: date, words: str) -> Self:
        """In a period, due on its last day and shown as written."""
        return cls(DueKind.PERIOD, on=last_day, words=words)

    @classmethod
    def ongoing(cls, look_next_on: date, words: str = "") -> Self:
        """Ongoing, to be looked at again on a day."""
        return cls(DueKind.ONGOING, look_next_on=look_next_on, words=words)

    @classmethod
    def none(cls, words: str = "") -> Self:
        """No date agreed; “as soon as possible” keeps its words."""
        return cls(DueKind.NONE, words=words)

    def day(self) -> date | None:
        """The day it falls on, as far as it is known."""
        if self.kind == DueKind.MEETING:
            return self.meeting.day if self.meeting else None
        return self.on

    def fill(self, action: "ActionItem") -> None:
        """Write the columns but the promise, which the verb makes."""
        action.due_kind, action.due_on, action.look_next_on = self.kind, self.on, self.look_next_on
        action.due_words, action.is_statutory = self.words, self.is_statutory
