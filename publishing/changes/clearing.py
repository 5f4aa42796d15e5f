"""The chair is asked, and clears an exact text or sends it back; often by email, recorded by the secretariat.

Leans on acts on behalf. Must not know publishing.
"""

from datetime import date

from django.conf import settings
from django.db import transaction

from boards import clock
from boards.access import access_for
from boards.behalf import Word, tell
from boards.models import Person
from boards.refusals import NotNow, Stale
from boards.tasks import send_letter
from publishing.changes.touching import reopen, take_draft, touch
from publishing.checking import require_fit
from publishing.composing import compose, differs_from_cleared
from publishing.content import Content
from publishing.models import Clearance, DraftText, Outcome, UpdateDraft
from publishing.said_days import why_before_text
from publishing.states import CLEARED, DRAFT_STATES


@transaction.atomic
def ask_chair(*, draft: UpdateDraft, by: Person, version: int | None = None, on: date | None = None) -> DraftText:
    """Show the chair the text as it stands now; the text is kept. Raises `NotNow` when it is not fit to be shown."""
    fresh = take_draft(draft, version)
    if fresh.state == CLEARED and differs_from_cleared(fresh, compose(fresh)):
        reopen(fresh, on=on)
    fresh.state = DRAFT_STATES.after("ask", fresh.state)
    text = keep_text(fresh, by=by, on=on)
    touch(fresh, by=by, on=on)
    for chair in Person.objects.chairing(fresh.board, on or clock.today(fresh.board)):
        if chair.email:
            send_letter.enqueue(
                chair.email,
                f"{fresh.in_a_letter()}: to clear",
                f"{by.name} asks you to clear the text of this update.\n\n"
                f"Read it: {settings.BASE_URL}{fresh.get_absolute_url()}clear/\n",
            )
    return text


def keep_text(draft: UpdateDraft, *, by: Person, on: date | None = None) -> DraftText:
    """The exact text of a draft as it stands, kept once for each different text. Raises `NotNow` when it is unfit."""
    content = compose(draft)
    require_fit(draft, content, access_for(by, draft.board, on or clock.today(draft.board)))
    return _keep(draft, content, on=on)


def _keep(draft: UpdateDraft, content: Content, *, on: date | None) -> DraftText:
    last = draft.texts.last()
    if last is not None and last.text_hash == content.text_hash:
        return last
    return DraftText.objects.create(
        draft=draft,
        content=content.as_json(),
        text=content.as_text(),
        text_hash=content.text_hash,
        made_at=clock.moment(draft.board, on),
    )


@transaction.atomic
def clear(
    *, draft: UpdateDraft, text_hash: str, word: Word, by: Person, version: int | None = None, on: date | None = None
) -> Clearance:
    """The chair clears the text with this hash, in their own hand or as recorded.

    A text cleared before is cleared again when the record changed it; what is held stays held. Raises `Stale` when the
    draft no longer says what was read; `NotNow` when its state does not allow it, the text is not fit, or the word is
    older than the text.
    """
    fresh = take_draft(draft, version)
    if fresh.cleared is not None and differs_from_cleared(fresh, compose(fresh)):
        state = fresh.state
    else:
        state = DRAFT_STATES.after("clear_held" if fresh.held_because else "clear", fresh.state)
    _require_after_text(fresh, word)
    text = keep_text(fresh, by=by, on=on)
    if text.text_hash != text_hash:
        raise Stale(fresh)
    cleared = _write(fresh, text, word, Outcome.CLEARED, by=by, on=on)
    fresh.state, fresh.cleared = state, cleared
    touch(fresh, by=by, on=on)
    tell(cleared, by=by, on=on)
    return cleared


@transaction.atomic
def send_back(
    *, draft: UpdateDraft, words: str, word: Word, by: Person, version: int | None = None, on: date | None = None
) -> Clearance:
    """The chair sends it back and says what to change; what is held stays held. Raises like `clear`."""
    fresh = take_draft(draft, version)
    state = DRAFT_STATES.after("send_back", fresh.state)
    _require_after_text(fresh, word)
    text = _keep(fresh, compose(fresh), on=on)  # what is sent back need not be fit
    said = _write(fresh, text, word, Outcome.SENT_BACK, by=by, reason=words, on=on)
    fresh.state, fresh.cleared = state, None
    touch(fresh, by=by, on=on)
    tell(said, by=by, on=on)
    return said


def _require_after_text(draft: UpdateDraft, word: Word) -> None:
    """Their own word is dated by the clock; what is recorded on behalf was said on a day that can be."""
    if not word.is_own and (early := why_before_text(draft, word.said_on)):
        raise NotNow(f"{early}.")


def _write(
    draft: UpdateDraft,
    text: DraftText,
    word: Word,
    outcome: str,
    *,
    by: Person,
    reason: str = "",
    on: date | None = None,
) -> Clearance:
    row = Clearance(
        board=draft.board,
        draft=draft,
        draft_text=text,
        text_hash=text.text_hash,
        outcome=outcome,
        recorded_by=by,
        recorded_at=clock.moment(draft.board, on),
        reason=reason,
    )
    row.take_word(word)
    row.save()
    return row
