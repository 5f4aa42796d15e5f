"""A published update is corrected: a new draft with the same words, decisions and documents; the old edition stays.

Leans on drafts and editions. Must not know pages.
"""

from datetime import date

from django.db import transaction

from boards.governed import take
from boards.models import Person
from boards.refusals import NotNow
from publishing.changes.drafting import ONE_AT_A_TIME, new_draft
from publishing.models import (
    Covers,
    DraftDate,
    DraftDecision,
    DraftDocument,
    DraftSection,
    Edition,
    UpdateDraft,
)

ONLY_NEWEST = "Only the newest edition can be corrected."
NO_WORDS_LEFT = "The words of this edition were destroyed. Write the update anew from the record."
TERMS = "Terms of reference are not corrected: publish the version the Board agreed next, or withdraw these."


@transaction.atomic
def start_correction(*, edition: Edition, what_changed: str, by: Person, on: date | None = None) -> UpdateDraft:
    """A draft that corrects an edition. `what_changed` may be empty where the public never read any edition.

    The publication is taken first, so that its words are not destroyed while they are copied. Raises `NotNow` for terms
    of reference, an older edition, an open draft or destroyed words.
    """
    publication = take(edition.publication)
    edition = take(edition)
    if publication.is_terms:
        raise NotNow(TERMS)
    if publication.editions.last() != edition:
        raise NotNow(ONLY_NEWEST)
    if publication.drafts.open().exists():
        raise NotNow(ONE_AT_A_TIME)
    before = UpdateDraft.objects.of_publication(publication).that_became(edition).first()
    if before is None or edition.redacted_at is not None:
        raise NotNow(NO_WORDS_LEFT)
    draft = new_draft(publication, title=before.title, by=by, on=on)
    draft.corrects, draft.what_changed = edition, what_changed
    draft.lead, draft.chair_line = before.lead, before.chair_line
    draft.save()
    _copy(before, draft)
    return draft


def _copy(before: UpdateDraft, draft: UpdateDraft) -> None:
    for covers in before.covers.all():
        Covers.objects.create(draft=draft, meeting_id=covers.meeting_id)
    for old in before.sections.all():
        section = DraftSection.objects.create(
            draft=draft,
            item_id=old.item_id,
            position=old.position,
            heading=old.heading,
            words=old.words,
            left_out=old.left_out,
        )
        for line in old.decisions.all():
            DraftDecision.objects.create(
                draft=draft,
                section=section,
                decision_id=line.decision_id,
                position=line.position,
                shown=line.shown,
                due=line.due,
                due_on=line.due_on,
            )
    for key in before.dates.all():
        DraftDate.objects.create(
            draft=draft, action_id=key.action_id, when=key.when, on=key.on, what=key.what, left_out=key.left_out
        )
    for link in before.documents.all():
        DraftDocument.objects.create(draft=draft, title=link.title, href=link.href, note=link.note)
