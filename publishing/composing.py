"""A draft becomes the exact text that is cleared and published; the text becomes a page and a PDF.

Leans on drafts, content and templates. Must not know who clears.
"""

from dataclasses import replace
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string

from actions.models import ActionItem
from boards import clock
from boards.models import Board, TermsOfReference
from boards.roles import Level
from boards.words import day
from meetings.models import Decision
from plans.models import Recommendation
from publishing.content import Agreed, Content, KeyDate, Link, Part
from publishing.gathering import actions_by_decision, public_leads
from publishing.models import (
    DraftDecision,
    DraftSection,
    Edition,
    EditionEntry,
    PublicationKind,
    Shown,
    UpdateDraft,
)
from publishing.writing import SAMPLE

ILLUSTRATIVE = "Everything in it is illustrative."
TERMS_TITLE = "Read the terms of reference"


class Composer:
    """Reads a draft once and writes its content; numbers run on from what the publication gave before."""

    def __init__(self, draft: UpdateDraft):
        self.draft, self.board, self.publication = draft, draft.board, draft.publication
        self.sections = list(draft.sections.filter(left_out=False).prefetch_related("decisions__decision"))
        self.lines = [line for section in self.sections for line in self._shown_in(section)]
        self.numbers = self._numbers()
        self._facts()

    @staticmethod
    def _shown_in(section: DraftSection) -> list[DraftDecision]:
        """Its decisions that are still marked public: what was closed meanwhile is never in the text."""
        return [line for line in section.decisions.all() if line.shown != Shown.OUT and may_be_published(line.decision)]

    def _numbers(self) -> dict[int, int]:
        """Decision key -> public number: given once, never to another; new ones follow the last one given."""
        given = EditionEntry.objects.of(self.board).of_decisions(self.publication)
        last, numbers = self.publication.last_number, {}
        for line in self.lines:
            if line.decision_id not in given and line.decision_id not in numbers:
                last += 1
                numbers[line.decision_id] = last
            elif line.decision_id in given:
                numbers[line.decision_id] = given[line.decision_id]
        return numbers

    def _facts(self) -> None:
        keys = [line.decision_id for line in self.lines]
        decisions = Decision.objects.of(self.board).in_keys(keys).for_publishing()
        self.decisions = {row.pk: row for row in decisions}
        actions = ActionItem.objects.of(self.board).marked_public().out_of_any(keys).with_due_words()
        self.actions = actions_by_decision(actions)
        now = clock.now(self.board)
        terms = Edition.objects.of(self.board).current(now).sort(PublicationKind.TERMS)
        self.terms = terms.standing().for_lists().first()
        public = EditionEntry.objects.of(self.board).ever_public(now)
        earlier = public.of_earlier(self.decisions.values())
        self.earlier = {entry.decision_id: entry for entry in earlier}

    def content(self) -> Content:
        """The whole text of the draft as it stands."""
        draft = self.draft
        return Content(
            board=f"{self.board.place} {self.board.name}",
            title=draft.title,
            day=draft.publication.day.isoformat() if draft.publication.day else "",
            lead=draft.lead,
            chair=draft.chair_line,
            council=self.board.council,
            contact=self.board.contact_mailbox,
            changed=draft.what_changed,
            parts=tuple(
                Part(
                    section.heading,
                    section.words,
                    tuple(self._agreed(line) for line in self._shown_in(section)),
                )
                for section in self.sections
            ),
            dates=tuple(
                KeyDate(line.when, line.what, line.on.isoformat() if line.on else "")
                for line in draft.dates.filter(left_out=False)
            ),
            documents=tuple(Link(line.title, line.href, line.note) for line in draft.documents.all()),
            site=settings.BASE_URL,
            sample=sample_words(self.board),
        )

    def _agreed(self, line: DraftDecision) -> Agreed:
        decision = self.decisions[line.decision_id]
        lead, leads = public_leads(self.actions.get(line.decision_id, []))
        concerns = [row.recommendation for row in decision.concerns.all() if not row.withdrawn]
        return Agreed(
            number=self.numbers[line.decision_id],
            words=decision.in_short if line.shown == Shown.SHORT else decision.words,
            due=line.due,
            due_on=line.due_on.isoformat() if line.due_on else "",
            lead=lead,
            leads=tuple(leads),
            serves=tuple(serves(row) for row in concerns),
            changes=self._changes(decision),
            document=self._document(decision),
            taken_on=decision.taken_on.isoformat(),
        )

    def _changes(self, decision: Decision) -> str:
        entry = self.earlier.get(decision.changes_id) if decision.changes_id else None
        return f"Changes decision {entry.number} of {day(entry.decided_on)}" if entry else ""

    def _document(self, decision: Decision) -> Link | None:
        if decision.agrees_terms_id and self.terms:
            return Link(TERMS_TITLE, self.terms.publication.get_absolute_url())
        return None


def sample_words(board: Board) -> str:
    """What the text and the PDF of a sample board say of it; nothing for any other board."""
    return (board.sample_note or ILLUSTRATIVE) if board.sample_day else ""


def serves(row: Recommendation) -> str:
    """What a decision serves, with the source that numbers it: two reports may each have a recommendation 8."""
    number = f" {row.number}" if row.number else ""
    return f"Serves recommendation{number} ({row.source.title}): {row.short_title}"


def may_be_published(decision: Decision) -> bool:
    """Whether it is marked public and stands."""
    return decision.visibility == Level.PUBLIC and decision.withdrawn_on is None


def compose(draft: UpdateDraft) -> Content:
    """The exact text of a draft as it stands, with the numbers its decisions have or would be given."""
    return Composer(draft).content()


def written_like(kept: dict[str, Any], content: Content) -> str:
    """The text of a content kept earlier, in the writing of another: only words differ when both are compared."""
    return replace(Content.from_json(kept), writing=content.writing, site=content.site).as_text()


def differs_from_cleared(draft: UpdateDraft, content: Content) -> bool:
    """Whether the record changed a text behind its clearance: it must be cleared again, though nobody wrote."""
    return draft.is_open and draft.cleared is not None and draft.cleared.text_hash != content.text_hash


def terms_content(terms: TermsOfReference, changed: str = "") -> Content:
    """The exact text of the terms of reference, as the Board agreed them."""
    board = terms.board
    return Content(
        board=f"{board.place} {board.name}",
        title="Terms of reference",
        day=terms.written_on.isoformat(),
        lead=f"Version {terms.number}.",
        council=board.council,
        contact=board.contact_mailbox,
        changed=changed,
        parts=(Part("", terms.text),),
        version=terms.number,
        site=settings.BASE_URL,
        sample=sample_words(board),
    )


def holds_version(content: Content, terms: TermsOfReference) -> bool:
    """Whether an edition is of this version. The first editions kept the number in their first sentence alone."""
    return content.version == terms.number or (not content.version and content.lead == f"Version {terms.number}.")


def article(content: Content, **facts: Any) -> str:
    """The page without its frame. `facts`: number, published_on, pages, size, pdf, txt, page, preview."""
    return render_to_string("publishing/_article.html", {"content": content, **facts})


def print_page(content: Content, **facts: Any) -> str:
    """The page for the printer: addresses are whole, so that a link in the PDF leads somewhere."""
    frame = {"base": settings.BASE_URL, "sample": SAMPLE}
    return render_to_string("publishing/edition_pdf.html", {"content": content, **frame, **facts})
