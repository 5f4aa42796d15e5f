"""What goes with the words of an edition: its drafts and every other draft that no kept edition was made from.

Leans on drafts, clearances and the ground's erasing. Must not decide which edition.
"""

from collections.abc import Iterable

from boards.erasing import destroy_file
from boards.governed import bulk_with_history
from boards.refusals import NotNow
from publishing.models import Clearance, DraftText, Edition, Publication, UpdateDraft

STILL_OPEN = (
    "A draft of this update is still open and holds the words. Drop it first (a cleared one is sent back before)."
)
DESTROYED = "Destroyed with the words of an edition"


def require_no_open_draft(rows: Iterable[Edition]) -> None:
    """Raise `NotNow` while a draft is open that was begun from one of these editions."""
    for row in rows:
        if row.publication.drafts.open().that_correct(row).exists():
            raise NotNow(STILL_OPEN)


def empty_drafts(publication: Publication) -> None:
    """Empty each draft of a publication, but one that is open or that an edition which keeps its words was made from.

    The texts shown to the chair and the chair's words stay only where they cleared such an edition.
    """
    kept = publication.editions.that_keep_words()
    for draft in UpdateDraft.objects.of_publication(publication):
        if not draft.is_open and (draft.became is None or draft.became.redacted_at is not None):
            _empty(draft)
    closed = UpdateDraft.objects.of_publication(publication).over()
    others = Clearance.objects.of_publication(publication, closed).not_behind(kept)
    for clearance in others.shown_by_files():
        destroy_file(clearance.said_file, reason=DESTROYED)
    texts = DraftText.objects.of_any(closed).not_behind(kept)
    keys, text_keys = list(others.values_list("pk", flat=True)), list(texts.values_list("pk", flat=True))
    DraftText.objects.in_keys(text_keys).update(content=None, text="")
    with bulk_with_history():
        Clearance.objects.in_keys(keys).update(reason="")


def _empty(draft: UpdateDraft) -> None:
    """Whose it was and when remains."""
    for section in draft.sections.all():
        section.heading = section.words = ""
        section.save()
    draft.lines.update(due="")
    draft.dates.update(when="–", what="–")
    draft.documents.all().delete()
    draft.title, draft.lead, draft.chair_line, draft.what_changed = draft.publication.neutral_title, "", "", ""
    draft.held_because = ""
    draft.save()


def still_titled(publication: Publication) -> list[str]:
    """The titles of the editions whose words are kept, newest last."""
    return list(publication.editions.that_keep_words().in_number_order().values_list("title", flat=True))
