"""Findings are accepted, mended or dropped, one by one or all that is certain."""

import pytest

from boards.models import Finding, ReadIn
from boards.refusals import NotNow, Stale
from meetings.models import Decision
from publishing import changes
from publishing.changes import Mended
from publishing.proposing import ProposedLead
from tests import factories
from tests.cast import Cast
from tests.publishing.test_reading_in import found, upload


@pytest.fixture
def row(cast: Cast) -> ReadIn:
    return changes.read_in(upload=upload(), board=cast.board, by=cast.sam)


def test_accepting_takes_what_it_stands_under_and_dropping_drops_what_stands_under_it(cast: Cast, row: ReadIn) -> None:
    promise = found(row, "promise")[0]
    changes.accept(finding=promise, by=cast.sam)
    assert [one.state for one in (found(row, "promise")[0].under, found(row, "section")[0])] == ["accepted"] * 2
    assert changes.drop_finding(finding=found(row, "section")[0], by=cast.sam) == 6
    with pytest.raises(NotNow, match="decision it stands under was dropped"):
        changes.accept(finding=promise, by=cast.sam)


def test_what_is_certain_is_taken_by_one_word(cast: Cast, row: ReadIn) -> None:
    taken = changes.accept_certain(read_in=row, access=cast.access("sam"), by=cast.sam)
    left = Finding.objects.of_read_in(row).waiting()
    assert taken == 7
    assert [(one.sort, one.words[:11]) for one in left] == [
        ("promise", "The council"),
        ("view", "The Board a"),
    ], "the March meeting is not planned yet, and a view makes nothing"


def test_a_row_that_says_when_in_another_cell_is_certain_and_one_dated_from_elsewhere_is_not(cast: Cast) -> None:
    rows = "\n".join(
        [
            "| No | Action | Lead | By when |",
            "|---|---|---|---|",
            "| 1 | Send the list to schools | Testshire Police | 29 February 2016 |",
            "| 2 | Map the routes of referrals | Testshire Council | 4 March 2016 |",
        ]
    )
    row = factories.document(cast, f"# Board\n\n## Update 13 January 2016\n\n### Action log\n\n{rows}\n")
    later = found(row, "commitment")[1]
    Finding.objects.filter(pk=later.pk).update(due_words="29 February 2016")
    assert changes.accept_certain(read_in=row, access=cast.access("sam"), by=cast.sam) == 2
    first, second = found(row, "commitment")
    assert (first.words, first.due_words, first.state) == ("Send the list to schools", "29 February 2016", "accepted")
    assert second.state == "waiting"


def test_what_is_certain_leaves_what_stands_under_a_section_without_a_title(cast: Cast) -> None:
    row = factories.document(cast, "Notes\n\nIt was agreed that the council will write to schools.")
    assert changes.accept_certain(read_in=row, access=cast.access("sam"), by=cast.sam) == 0
    with pytest.raises(NotNow, match=r"The item it stands in has no title yet\."):
        changes.accept(finding=found(row, "promise")[0], by=cast.sam)


def test_mending_accepts_and_keeps_the_words_as_read(cast: Cast, row: ReadIn) -> None:
    promise = found(row, "promise")[0]
    columns = {"words": "Lend three officers", "due_kind": "none", "due_on": None, "due_words": "soon"}
    mended = changes.mend_finding(
        finding=promise, mended=Mended(columns, ProposedLead(the_board=True)), by=cast.sam, version=promise.version
    )
    assert (mended.state, mended.words, mended.lead_name) == ("mended", "Lend three officers", "The Board")
    assert mended.as_read.startswith("Testshire Police will lend")
    with pytest.raises(Stale):
        changes.accept(finding=promise, by=cast.sam, version=promise.version)


def test_what_was_mended_stays_so_and_what_was_not_does_not_become_it(cast: Cast, row: ReadIn) -> None:
    """Accepted again, with the card of an action under it, say: whatever was mended in it, and also where the reader's
    own words differ from the document's."""
    first, second = found(row, "decision")[:2]
    changes.mend_finding(finding=first, mended=Mended({"decided": "noted"}, ProposedLead()), by=cast.sam)
    assert changes.accept(finding=first, by=cast.sam).state == "mended"
    second.words = f"{second.as_read} soon"
    second.save()
    for _ in range(2):
        assert changes.accept(finding=second, by=cast.sam).state == "accepted"


def test_a_view_can_be_said_to_be_a_decision(cast: Cast, row: ReadIn) -> None:
    view = found(row, "view")[0]
    with pytest.raises(NotNow, match="view or a link makes nothing"):
        changes.accept(finding=view, by=cast.sam)
    columns = {"sort": "decision", "decided": "endorsed", "words": view.words}
    changes.mend_finding(finding=view, mended=Mended(columns, ProposedLead()), by=cast.sam)
    changes.save_read_in(read_in=row, access=cast.access("sam"), by=cast.sam)
    assert Decision.objects.get().sort == "endorsed"


def test_what_is_certain_goes_round_a_decision_that_is_said_to_be_a_view_and_back(cast: Cast, row: ReadIn) -> None:
    lend = found(row, "decision")[0]
    promise = found(row, "promise")[0]
    view = changes.mend_finding(finding=lend, mended=Mended({"sort": "view"}, ProposedLead()), by=cast.sam)
    assert (view.state, found(row, "promise")[0].state) == ("waiting", "dropped")
    with pytest.raises(NotNow, match="is said to be a view"):
        changes.accept(finding=promise, by=cast.sam)
    assert changes.accept_certain(read_in=row, access=cast.access("sam"), by=cast.sam) > 0
    back = Mended({"sort": "decision", "decided": "agreed"}, ProposedLead())
    assert changes.mend_finding(finding=view, mended=back, by=cast.sam).state == "mended"
    assert found(row, "promise")[0].state == "waiting", "it is to be looked at again"
    assert changes.accept(finding=promise, by=cast.sam).state == "accepted"
