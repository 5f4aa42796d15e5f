"""A draft is begun: its sections, decisions and key dates come from the record, as far as they are public.

Leans on what the record offers. Must not know clearing.
"""

from collections.abc import Sequence
from datetime import date

from django.db import transaction

from boards import clock, words
from boards.access import Access
from boards.governed import record, take
from boards.models import Board, Person
from boards.models.machinery import Counter
from boards.refusals import NotNow
from meetings.models import Meeting
from meetings.permissions import was_held
from publishing.gathering import (
    OfferedDecision,
    offered_between,
    offered_chair,
    offered_dates,
    offered_lead,
    offered_sections,
    offered_title,
)
from publishing.models import (
    Covers,
    DraftDate,
    DraftDecision,
    DraftSection,
    Publication,
    PublicationKind,
    Shown,
    UpdateDraft,
)

NOT_HELD = "An update is written after the meeting was held. Record that it was held first."
ONE_AT_A_TIME = "Another draft of this update is open. Publish or drop it first."
IS_WRITTEN = "Another draft about the meeting of {} is open. Publish or drop it first."
IS_PUBLISHED = "An update of the meeting of {} is published. Correct that one."
BETWEEN = "Decisions between meetings"
REPLACES = "It replaces edition {}, which was withdrawn."


@transaction.atomic
def start_draft(
    *, meetings: Sequence[Meeting], access: Access, by: Person, title: str = "", on: date | None = None
) -> UpdateDraft:
    """A draft about one or more meetings, which stands at the latest one's address.

    Only what is public is taken over. Where the words of the newest edition were destroyed, it is begun anew from the
    record and corrects that edition. Raises `NotNow` for a meeting not held, an open draft, a published update.
    """
    ordered = _waiting(meetings)
    last = ordered[-1]
    title = title or offered_title(last)
    publication = publication_at(last.board, PublicationKind.UPDATE, last.slug, title, last.day, by=by, on=on)
    newest = publication.editions.last()
    draft = new_draft(publication, title=title, by=by, on=on)
    draft.lead, draft.chair_line = offered_lead(ordered), offered_chair(last.board, last.day or draft.written_at.date())
    if newest is not None:
        draft.corrects = newest
        draft.what_changed = REPLACES.format(newest.number) if publication.editions.that_appear().exists() else ""
    draft.save()
    for meeting in ordered:
        Covers.objects.create(draft=draft, meeting=meeting)
        _take_over(draft, access, meeting)
    return draft


def _waiting(meetings: Sequence[Meeting]) -> list[Meeting]:
    """The meetings as they stand now, the latest one last. Locked, so that two drafts never begin about one of them.

    Raises `NotNow` unless each was held and waits for its update.
    """
    rows = [take(meeting) for meeting in sorted(meetings, key=lambda meeting: meeting.pk)]
    if not rows or not all(was_held(meeting) for meeting in rows):
        raise NotNow(NOT_HELD)
    written = Covers.objects.that_stand().about_any(rows).first()
    if written is not None:
        sentence = IS_WRITTEN if written.draft.is_open else IS_PUBLISHED
        raise NotNow(sentence.format(words.day(written.meeting.day)))
    return sorted(rows, key=lambda meeting: meeting.day or date.max)


def publication_at(
    board: Board, sort: str, slug: str, title: str, day: date | None, *, by: Person, on: date | None
) -> Publication:
    """The publication at an address, made on first use."""
    found = Publication.objects.of(board).at(sort, slug).first()
    if found is None:
        found = Publication(board=board, sort=sort, slug=slug, title=title, day=day)
        record(found, by=by, reason="Its address was reserved", on=on)
    return found


def new_draft(publication: Publication, *, title: str, by: Person, on: date | None) -> UpdateDraft:
    """An empty draft with the next number."""
    draft = UpdateDraft(board=publication.board, publication=publication, title=title, written_by=by)
    draft.number = Counter.objects.next(publication.board, "draft")
    draft.written_at = draft.worded_at = clock.moment(publication.board, on)
    draft.save()
    return draft


def _take_over(draft: UpdateDraft, access: Access, meeting: Meeting) -> None:
    for offered in offered_sections(access, meeting):
        section = put_section(draft, heading=offered.heading, words=offered.words, item=offered.item)
        put_decisions(section, offered.decisions)
    between = offered_between(access, meeting)
    if between:
        put_decisions(put_section(draft, heading=BETWEEN), between)
    for line in offered_dates(access, meeting):
        DraftDate.objects.create(draft=draft, action=line.action, when=line.when, on=line.on, what=line.what)


def put_section(draft: UpdateDraft, *, heading: str, words: str = "", item=None) -> DraftSection:
    """A section at the end."""
    position = draft.sections.count() + 1
    return DraftSection.objects.create(draft=draft, item=item, position=position, heading=heading, words=words)


def put_decisions(section: DraftSection, offered: Sequence[OfferedDecision]) -> None:
    """Decisions at the end of a section, in their short form where one was marked."""
    start = section.decisions.count()
    for place, line in enumerate(offered, start + 1):
        shown = Shown.SHORT if line.decision.short_form else Shown.WORDS
        DraftDecision.objects.create(
            draft=section.draft,
            section=section,
            decision=line.decision,
            position=place,
            shown=shown,
            due=line.due,
            due_on=line.due_on,
        )
