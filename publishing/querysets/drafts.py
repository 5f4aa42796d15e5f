"""The desk's named questions: drafts as their readers may see them, the meetings they cover, clearances, set-asides.

Leans on the ground. Always chainable. Must not know pages.
"""

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q

from boards.governed import GuardedQuerySet
from boards.roles import Subject
from publishing.states import DROPPED, OPEN_STATES, PUBLISHED

if TYPE_CHECKING:
    from boards.access import Access


class DraftQuerySet(models.QuerySet):
    """Drafts."""

    def visible_to(self, access: "Access") -> Self:
        """Every draft of the board for those who see drafts; none for others."""
        rows = self.filter(board=access.board)
        return rows if access.sees(Subject.DRAFTS) else rows.none()

    def open(self) -> Self:
        """Those that may still be published, newest first."""
        return self.filter(state__in=OPEN_STATES).order_by("-number")

    def over(self) -> Self:
        """Published or dropped, newest first."""
        return self.exclude(state__in=OPEN_STATES).order_by("-number")

    def numbered(self, number: int) -> Self:
        """The one with this number."""
        return self.filter(number=number)

    def of_publication(self, publication) -> Self:
        """Those of one publication."""
        return self.filter(publication=publication)

    def that_correct(self, edition) -> Self:
        """Those begun from an edition, to correct it."""
        return self.filter(corrects=edition)

    def that_became(self, edition) -> Self:
        """The one that an edition was made from."""
        return self.filter(became=edition)

    def covering(self, meeting) -> Self:
        """Those about one meeting."""
        return self.filter(covers__meeting=meeting)

    def covering_at(self, slug: str) -> Self:
        """Those about the meeting at an address."""
        return self.filter(covers__meeting__slug=slug)

    def not_dropped(self) -> Self:
        """Those that are still written, or were published; newest first."""
        return self.exclude(state=DROPPED).order_by("-number")

    def for_reading(self) -> Self:
        """With what a page shows beside the title."""
        return self.select_related(
            "board",
            "publication",
            "corrects",
            "cleared__said_by",
            "cleared__recorded_by",
            "written_by",
            "became__publication",
        )


class CoversQuerySet(models.QuerySet):
    """Which meetings a draft is about."""

    def at_address(self, slug: str) -> Self:
        """The line of the meeting with this address."""
        return self.filter(meeting__slug=slug)

    def that_stand(self) -> Self:
        """Those of an update that is being written, or that is published and keeps its words."""
        keeps_words = Q(draft__state=PUBLISHED, draft__became__redacted_at=None, draft__became__corrected_by=None)
        return self.filter(Q(draft__state__in=OPEN_STATES) | keeps_words)

    def in_day_order(self) -> Self:
        """With their meetings, the earliest first."""
        return self.select_related("meeting").order_by("meeting__day")

    def meetings(self) -> models.QuerySet:
        """The keys of the meetings."""
        return self.values("meeting")

    def about_any(self, meetings) -> Self:
        """Those of some meetings, the earliest first."""
        return self.filter(meeting__in=meetings).select_related("draft", "meeting").order_by("meeting__day", "pk")


class PartQuerySet(models.QuerySet):
    """The sections, key dates and documents of drafts."""

    def of_any(self, drafts) -> Self:
        """Those of some drafts."""
        return self.filter(draft__in=drafts)

    def not_left_out(self) -> Self:
        """Those that the text shows."""
        return self.filter(left_out=False)

    def at_item(self, item) -> Self:
        """The sections that came from an agenda item."""
        return self.filter(item=item)

    def of_no_item(self, heading: str) -> Self:
        """The sections of a heading that came from no agenda item."""
        return self.filter(item=None, heading=heading)

    def action_keys(self) -> set[int | None]:
        """The keys of the actions that key dates came from; None for what was typed."""
        return set(self.values_list("action_id", flat=True))


class DraftDecisionQuerySet(models.QuerySet):
    """The decisions in the sections of drafts."""

    def shown(self) -> Self:
        """Those that the text shows, in their words or in short."""
        return self.exclude(shown="out")

    def decision_keys(self) -> set[int]:
        """The keys of the decisions."""
        return set(self.values_list("decision_id", flat=True))

    def outside(self, readable) -> Self:
        """Those whose decision is not among some decisions."""
        return self.exclude(decision__in=readable)


class DraftTextQuerySet(models.QuerySet):
    """The exact texts that somebody was shown."""

    def in_keys(self, keys) -> Self:
        """The ones with these keys."""
        return self.filter(pk__in=keys)

    def of_any(self, drafts) -> Self:
        """Those of some drafts."""
        return self.filter(draft__in=drafts.order_by())

    def not_behind(self, editions) -> Self:
        """Those that none of some editions was cleared with."""
        return self.exclude(clearances__editions__in=editions)


class ClearanceQuerySet(GuardedQuerySet):
    """Clearances."""

    def in_keys(self, keys) -> Self:
        """The ones with these keys."""
        return self.filter(pk__in=keys)

    def of_publication(self, publication, drafts) -> Self:
        """Those of some of its drafts, and those of its editions."""
        return self.filter(Q(draft__in=drafts.order_by()) | Q(editions__publication=publication)).distinct()

    def not_behind(self, editions) -> Self:
        """Those that none of some editions was published with."""
        return self.exclude(editions__in=editions)

    def of_draft(self, draft) -> Self:
        """What was said of one draft, newest first."""
        return self.filter(draft=draft).select_related("said_by", "recorded_by", "draft_text").order_by("-pk")

    def with_files(self) -> Self:
        """With the file that shows each."""
        return self.select_related("said_file")

    def shown_by_files(self) -> Self:
        """Those that a file shows, with it."""
        return self.exclude(said_file=None).with_files()


class SentenceSetAsideQuerySet(GuardedQuerySet):
    """Sentences that promise nothing."""

    def keys(self) -> set[str]:
        """The keys of those that are set aside now."""
        return set(self.standing().filter(is_asked_again=False).values_list("key", flat=True))

    def of_key(self, key: str) -> Self:
        """The lines of one sentence."""
        return self.filter(key=key)

    def standing(self) -> Self:
        """The last line of each sentence: none that another replaces."""
        return self.filter(replaced_by_row=None)
