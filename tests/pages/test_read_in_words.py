"""What the pages of reading in say: of a due without a day, of a finding that is certain or is to be looked at, of what
was undone, of a document in which nothing was found or whose day is not told."""

import pytest
from django.test import Client

from boards.models import Finding, ReadIn
from publishing import changes
from publishing.undo_stops import Stop
from tests import factories
from tests.cast import Cast
from tests.drawn import said_on
from tests.pages.findings import card_of
from tests.pages.test_read_in_desk import R, accept_certain, accept_everything

UNDATED = "# Minutes\n\n## Staffing\n\nIt was agreed that the council will write to schools by the end of March.\n"


def in_a_line(response) -> str:
    return " ".join(said_on(response).split())


def undone(cast: Cast, row: ReadIn) -> None:
    accept_everything(row)
    changes.save_read_in(read_in=row, access=cast.access("sam"), by=cast.sam)
    changes.undo_read_in(read_in=ReadIn.objects.get(), words="A try", by=cast.sam)


def test_a_due_without_a_day_is_told_in_its_words(cast: Cast, sam: Client) -> None:
    factories.document(cast, UNDATED)
    Finding.objects.filter(sort__in=["section", "decision"]).update(state="accepted")
    page = in_a_line(sam.get(f"{R}save/"))
    assert "Due: by the end of March (its last day is not told yet)" in page
    assert ": by ." not in page
    Finding.objects.filter(sort="promise").update(due_kind="date", due_words="by 29 March")
    assert "Due: by 29 March (its day is not told yet)" in in_a_line(sam.get(f"{R}save/"))
    Finding.objects.filter(sort="promise").update(due_kind="date", due_words="")
    assert "Due: its day is not told yet" in in_a_line(sam.get(f"{R}save/"))


def test_what_is_certain_says_so_and_no_state_contradicts_itself(sam: Client, row: ReadIn) -> None:
    page = in_a_line(sam.get(R))
    assert "Not looked at yet: certain" in page
    assert "nothing left to judge" not in page


def test_a_lead_named_in_other_words_is_said_to_be_looked_at(cast: Cast, sam: Client, row: ReadIn) -> None:
    Finding.objects.filter(place=3).update(who="Testshire")
    assert "Not looked at yet: its lead is named in other words" in in_a_line(sam.get(R))
    Finding.objects.filter(place=3).update(who=cast.fay.name, lead_organisation=None, lead_person=cast.fay)
    assert "Not looked at yet: its lead had no role on the meeting’s day" in in_a_line(sam.get(R))


def test_what_was_undone_is_said_to_be_withdrawn(cast: Cast, sam: Client, row: ReadIn) -> None:
    undone(cast, row)
    page = in_a_line(sam.get(R))
    assert "It became Item 1, withdrawn when this document was undone" in page
    assert "#item-1" not in page, "a withdrawn item stands on no agenda"
    assert 'decisions/2016-01-13/1/">Decision 1</a>, withdrawn when this document was undone' in page
    assert 'actions/1/">Action 1</a>, which does not go ahead' in page
    changes.check_again(read_in=ReadIn.objects.get(), by=cast.sam)
    assert "It became" not in in_a_line(sam.get(R))


def test_an_item_that_the_agenda_had_before_still_stands(cast: Cast, sam: Client, row: ReadIn) -> None:
    factories.item(cast, factories.held_meeting(cast, row.meeting_day), "Staffing")
    undone(cast, row)
    card = " ".join(card_of(said_on(sam.get(R)), 1).split())
    assert '#item-1">Item 1</a></p>' in card
    assert "withdrawn" not in card
    assert "withdrawn when" in in_a_line(sam.get(R)), "its decisions were"


def test_a_document_without_findings_has_no_filter_and_no_end_to_go_to(cast: Cast, sam: Client) -> None:
    Finding.objects.of_read_in(factories.document(cast, "# Minutes\n\nStaff spoke of their work.\n")).delete()
    page = in_a_line(sam.get(R))
    assert "Nothing was found in this document" in page
    assert "Go to the end" not in page
    assert "(0)" not in page
    assert "0 accepted" not in page


def test_where_the_day_is_missing_it_is_asked_for_first(cast: Cast, sam: Client) -> None:
    factories.document(cast, UNDATED)
    page = in_a_line(sam.get(R))
    assert page.index("Say first which day the meeting was on</a>") < page.index("0 accepted")
    assert f'href="{R}day/#id_meeting_day-day"' in page
    assert 'id="id_meeting_day-day"' in in_a_line(sam.get(f"{R}day/"))


def test_where_the_day_is_told_it_is_not_asked_for(sam: Client, row: ReadIn) -> None:
    assert "Say first which day" not in in_a_line(sam.get(R))


@pytest.mark.parametrize(("number", "is_open"), [(3, True), (12, False)])
def test_what_was_not_accepted_is_folded_where_it_is_long(number: int, is_open: bool, cast: Cast, sam: Client) -> None:
    deeds = "".join(f"- The council will report on matter {n} by {n + 1} March 2016\n" for n in range(number))
    factories.document(cast, f"# Board\n\n## 13 January 2016\n\n### Long\n\nIt was agreed that:\n\n{deeds}")
    page = in_a_line(sam.get(f"{R}save/"))
    assert f"To be done, and not accepted ({number})" in page
    folded = page.split("To be done, and not accepted")[0].rpartition("<details")[2]
    assert ("open" in folded) is is_open


def test_what_differs_is_told_by_its_first_ten(cast: Cast, sam: Client) -> None:
    deeds = "".join(f"- The council will report on matter {n} by {n + 1} March 2016\n" for n in range(12))
    factories.document(cast, f"# Board\n\n## 13 January 2016\n\n### Long\n\nIt was agreed that:\n\n{deeds}")
    seen = sam.get(R).context["page"].certain_seen
    certain = len(seen.split())
    assert certain > 10
    accept_certain(sam)
    page = in_a_line(sam.post(f"{R}accept-certain/", {"seen": seen}))
    assert page.count("is accepted already.") == 10
    assert f"And {certain - 10} more." in page


def test_what_stops_an_undo_is_told_by_its_first_ten_and_the_rest_is_folded(
    cast: Cast, sam: Client, row: ReadIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    accept_everything(row)
    changes.save_read_in(read_in=row, access=cast.access("sam"), by=cast.sam)
    uses = [f"decision {n}" for n in range(1, 15)]
    stops = [Stop("The draft “X”", uses=uses), *(Stop(f"An update of action {n}") for n in range(1, 13))]
    monkeypatch.setattr("publishing.views.saving_read_in.stops_of", lambda row, access: stops)
    page = in_a_line(sam.get(f"{R}undo/"))
    told = page.partition("<main")[2]
    assert "Decision 1, decision 2" in told.partition("And 4 more")[0]
    assert "Decision 11, decision 12" in told.partition("And 4 more")[2]
    before, _, rest = told.partition("And 3 more")
    assert (before.count("An update of action"), rest.count("An update of action")) == (9, 3)
