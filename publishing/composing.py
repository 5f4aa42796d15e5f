"""A draft becomes the exact text that is cleared and published; the text becomes a page and a PDF.

Leans on drafts, content and templates. Must not know who clears.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string

from boards.models import Board, TermsOfReference
from boards.words import day
from meetings.models import Decision, DecisionKind
from plans.models import Recommendation
from publishing.behind_drafts import Behind, shown_in
from publishing.content import Agreed, Content, KeyDate, Link, Part
from publishing.gathering import public_leads
from publishing.models import DraftDecision, Shown, UpdateDraft
from publishing.writing import SAMPLE

ILLUSTRATIVE = "Everything in it is illustrative."
TERMS_TITLE = "Read the terms of reference"


class Composer:
    """Writes the content of a draft as it was read; numbers run on from what the publication gave before.

    `behind` holds what was read of several drafts at once; without it this one is read.
    """

    def __init__(self, draft: UpdateDraft, behind: Behind | None = None):
        self.draft, self.board, self.publication = draft, draft.board, draft.publication
        self.behind = behind or Behind([draft])
        self.sections = self.behind.sections.get(draft.pk, [])
        self.numbers = self._numbers()

    def _numbers(self) -> dict[int, int]:
        """Decision key -> public number: given once, never to another; new ones follow the last one given."""
        given = self.behind.given.get(self.publication.pk, {})
        last, numbers = self.publication.last_number, {}
        for line in (line for section in self.sections for line in shown_in(section)):
            if line.decision_id not in given and line.decision_id not in numbers:
                last += 1
                numbers[line.decision_id] = last
            elif line.decision_id in given:
                numbers[line.decision_id] = given[line.decision_id]
        return numbers

    def content(self) -> Content:
        """The whole text of the draft as it stands."""
        draft = self.draft
        return Content(
            board=self.board.whole_name,
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
                    tuple(self._agreed(line) for line in shown_in(section)),
                )
                for section in self.sections
            ),
            dates=tuple(
                KeyDate(line.when, line.what, line.on.isoformat() if line.on else "")
                for line in self.behind.dates.get(draft.pk, [])
            ),
            documents=tuple(Link(line.title, line.href, line.note) for line in self.behind.documents.get(draft.pk, [])),
            site=settings.BASE_URL,
            sample=sample_words(self.board),
        )

    def _agreed(self, line: DraftDecision) -> Agreed:
        decision = self.behind.decisions[line.decision_id]
        lead, leads = public_leads(self.behind.actions.get(line.decision_id, []))
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
            decided=decision.get_sort_display() if decision.sort != DecisionKind.AGREED else "",
        )

    def _changes(self, decision: Decision) -> str:
        entry = self.behind.earlier.get(decision.changes_id) if decision.changes_id else None
        return f"Changes decision {entry.number} of {day(entry.decided_on)}" if entry else ""

    def _document(self, decision: Decision) -> Link | None:
        if decision.agrees_terms_id and self.behind.terms:
            return Link(TERMS_TITLE, self.behind.terms.publication.get_absolute_url())
        return None


def sample_words(board: Board) -> str:
    """What the text and the PDF of a sample board say of it; nothing for any other board."""
    return (board.sample_note or ILLUSTRATIVE) if board.sample_day else ""


def serves(row: Recommendation) -> str:
    """What a decision serves, with the source that numbers it: two reports may each have a recommendation 8."""
    number = f" {row.number}" if row.number else ""
    return f"Serves recommendation{number} ({row.source.title}): {row.short_title}"


def compose(draft: UpdateDraft) -> Content:
    """The exact text of a draft as it stands, with the numbers its decisions have or would be given."""
    return Composer(draft).content()


def compose_all(drafts: Sequence[UpdateDraft]) -> dict[int, Content]:
    """The exact texts of several drafts of one board, by draft: as many queries as for one."""
    behind = Behind(drafts) if drafts else None
    return {draft.pk: Composer(draft, behind).content() for draft in drafts}


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
        board=board.whole_name,
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
