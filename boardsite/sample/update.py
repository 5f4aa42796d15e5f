"""The first update: what the public reads of 20 January 2016, in our own words; cleared by email, published 29 January.

Leans on the verbs of meetings and publishing. The day of publication is invented.
"""

from datetime import date
from typing import Any

from boards.access import access_for
from boards.behalf import How, Word
from boards.models import TermsOfReference
from boardsite.sample.january import HELD, January
from boardsite.sample.people import Cast
from meetings.changes import write_minute
from publishing import changes
from publishing.changes import Written
from publishing.composing import compose
from publishing.models import UpdateDraft

WRITTEN = date(2016, 1, 27)
CLEARED = date(2016, 1, 28)
PUBLISHED = date(2016, 1, 29)
SAID = (
    "The chair, Tony Crane, is an improvement adviser to the Department for Education. The Board was set up after "
    "Ofsted judged that services for children in Lancashire are inadequate. It supports, challenges and monitors "
    "their improvement.\n\n"
    "Early in March the chair reports to the Secretary of State on the council’s capacity and capability to improve. "
    "That report helps to settle how the Department works with the council from then on.",
    "Council officers described social care for children in Lancashire and what was done since the inspection. Their "
    "main points:\n\n"
    "* the council is committed to improving, and shares the responsibility with other agencies\n"
    "* Lancashire is large, so figures for the whole county can hide what happens in one place\n"
    "* quick action has to be balanced with time to understand what is wrong\n"
    "* the plan needs changes that work soon, and a culture that lasts\n"
    "* every Child in Need case is being looked at again, to see that help is at the right level",
    "The Lancashire Safeguarding Children Board (LSCB) reported how it answers Ofsted’s recommendations.",
    "The Board heard how the main measures of performance stand.",
    "The draft plan answers Ofsted’s 17 recommendations. The Board has to agree the Improvement Plan and submit it to "
    "the Department for Education by 4 March 2016. To be ready, the plan must:\n\n"
    "* speak to different readers, front-line staff among them\n"
    "* be owned by more partners than the council\n"
    "* go beyond the recommendations: lasting change, and no loss elsewhere",
    "The Board welcomed much of the draft strategy and saw where it could be better, also by learning from other "
    "councils. Members see a benefit in planning together with health and education.",
)
TITLE = "First meeting, 20\u00a0January\u00a02016"
LEAD = "What the Board talked about and agreed at its first meeting, on 20\u00a0January\u00a02016."
CHAIR = "Tony Crane, improvement adviser to the Department for Education"


def publish_january(cast: Cast, january: January) -> None:
    """Terms of reference first, so that the update can link to them; then the update; then the next meeting."""
    terms = TermsOfReference.objects.get(board=cast.board)
    by_email = Word(cast.chair, CLEARED, How.EMAIL)
    changes.publish_terms(terms=terms, word=by_email, by=cast.secretary, on=CLEARED)
    _say_in_public(cast, january)
    draft = _write(cast, january)
    changes.ask_chair(draft=draft, by=cast.secretary, on=WRITTEN)
    draft.refresh_from_db()
    text_hash = compose(draft).text_hash
    changes.clear(draft=draft, text_hash=text_hash, word=by_email, by=cast.secretary, on=CLEARED)
    draft.refresh_from_db()
    changes.publish(draft=draft, by=cast.secretary, on=PUBLISHED)
    changes.announce_meeting(
        board=cast.board, day=january.february.day, words="February meeting, County Hall, Preston", by=cast.secretary,
        on=PUBLISHED,
    )  # fmt: skip


def _say_in_public(cast: Cast, january: January) -> None:
    for item, words in zip(january.items, SAID, strict=True):
        item.meeting = january.meeting
        write_minute(item=item, notes="", say_in_public=words, by=cast.secretary, on=WRITTEN)


def _write(cast: Cast, january: January) -> UpdateDraft:
    access = access_for(cast.secretary, cast.board, HELD)
    draft = changes.start_draft(meetings=[january.meeting], access=access, title=TITLE, by=cast.secretary, on=WRITTEN)
    facts: dict[str, Any] = {"lead": LEAD, "chair_line": CHAIR}
    draft = changes.write_draft(draft=draft, written=Written(draft=facts), by=cast.secretary, on=WRITTEN)
    changes.add_date(
        draft=draft, when="24\u00a0February\u00a02016", what="Next meeting of the Board", day=date(2016, 2, 24),
        by=cast.secretary, on=WRITTEN,
    )  # fmt: skip
    changes.add_document(
        draft=draft, title="Terms of reference of the Board", href=f"/{cast.board.slug}/about/terms/", note="Web page",
        by=cast.secretary, on=WRITTEN,
    )  # fmt: skip
    draft.refresh_from_db()
    return draft
