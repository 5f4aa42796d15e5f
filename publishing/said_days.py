"""The first day on which the chair can have spoken of a text: nobody clears what is not written or agreed yet.

Leans on drafts. Pure: days in, a sentence out. Must not know forms or pages.
"""

from datetime import date

from boards import clock, words
from publishing.models import UpdateDraft

NOT_YET_MET = "The day must be {} or later, the day of the meeting"
NOT_YET_WRITTEN = "The day must be {} or later, the day this text was written"
NOT_YET_AGREED = "The day must be {} or later, the day the Board agreed these terms"


def why_before_text(draft: UpdateDraft, said_on: date) -> str:
    """Why the text of a draft cannot have been spoken of on a day, or nothing.

    A draft from before the day of its words was kept is at least not older than its meeting.
    """
    if draft.worded_at is not None:
        return _why_before(draft.worded_at.astimezone(clock.LONDON).date(), said_on, NOT_YET_WRITTEN)
    return _why_before(draft.publication.day, said_on, NOT_YET_MET)


def why_before_agreed(agreed_on: date, said_on: date) -> str:
    """Why terms of reference that the Board agreed on one day cannot have been spoken of on another, or nothing."""
    return _why_before(agreed_on, said_on, NOT_YET_AGREED)


def _why_before(first: date | None, said_on: date, sentence: str) -> str:
    return sentence.format(words.day(first)) if first is not None and said_on < first else ""
