"""What may be published is marked on one page: what was changed or came since it was shown is not decided unseen."""

import pytest
from django.test import Client

from boards.refusals import Stale
from boards.roles import Level
from meetings.changes import mend_decision, withdraw_decision
from meetings.models import Decision, Meeting
from publishing import changes
from publishing.markable import fingerprint_of, markable
from tests import factories
from tests.cast import Cast
from tests.drawn import said_on
from tests.pages.test_two_at_once import fields_of

MARK = "/testshire/meetings/2016-01-06/may-be-published/"


@pytest.fixture
def wrong(cast: Cast, meeting: Meeting) -> Decision:
    """A second decision of the meeting."""
    return factories.decision(cast, meeting.items.get(), "A wrong decision.")


def replaced(cast: Cast, wrong: Decision) -> Decision:
    """It is withdrawn, and taken down anew as fit for the public."""
    withdraw_decision(decision=wrong, words="It was taken down wrong.", by=cast.sam)
    return factories.decision(cast, wrong.item, "The right decision.", visibility=Level.PUBLIC)


def test_a_decision_that_came_for_another_is_not_closed_by_a_page_that_never_showed_it(
    cast: Cast, wrong: Decision, signed_in
) -> None:
    sam: Client = signed_in("sam")
    sent = fields_of(sam.get(MARK).context["form"])
    right = replaced(cast, wrong)
    conflict = sam.post(MARK, sent)
    right.refresh_from_db()
    assert right.visibility == Level.PUBLIC
    assert conflict.status_code == 409
    assert "The right decision." in said_on(conflict)
    shown = fields_of(conflict.context["form"])
    assert sam.post(MARK, shown).status_code == 302, "saving again is a choice"


def test_the_verb_refuses_what_was_replaced_and_what_was_mended(cast: Cast, meeting: Meeting, wrong: Decision) -> None:
    facts = {"meeting": meeting, "access": cast.access("sam"), "by": cast.sam}
    rows = markable(facts["access"], meeting)
    before = fingerprint_of(rows)
    right = replaced(cast, wrong)
    marks = {"items": rows[0], "decisions": [], "actions": []}
    with pytest.raises(Stale):
        changes.mark_public(seen=before, **marks, **facts)
    between = fingerprint_of(markable(facts["access"], meeting))
    mend_decision(decision=right, words="Quite the right decision.", reason="A word", by=cast.sam)
    with pytest.raises(Stale):
        changes.mark_public(seen=between, **marks, **facts)
    now = fingerprint_of(markable(facts["access"], meeting))
    assert changes.mark_public(seen=now, **marks, **facts) == 3
