"""The check page of reading in: each finding beside its sentence, a decision with its action on one card, one press for
each, and always a way on to what is left."""

import re
from datetime import date

import pytest
from django.test import Client

from actions.models import ActionItem
from boards.models import Finding, ReadIn
from meetings.models import AgendaItem, Decision
from publishing import changes
from publishing.changes import Mended
from publishing.placing import stretches
from publishing.proposing import ProposedLead
from tests import factories
from tests.cast import Cast
from tests.drawn import said_on
from tests.pages.findings import LENT, REPORT, at, card_of, sent_by
from tests.pages.test_read_in_desk import R, accept_certain
from tests.pages.test_two_at_once import fields_of


def test_each_stretch_of_the_text_stands_beside_the_findings_that_begin_in_it(sam: Client, row: ReadIn) -> None:
    page = said_on(sam.get(R))
    rows = page.split('<div class="chk__row">')
    (mine,) = [one for one in rows if 'id="finding-2"' in one]
    assert 'id="said-2"' in mine
    assert "Testshire Police will lend two officers" in mine.split("</div>")[0]
    assert "sickness" not in mine.split("</div>")[0]
    assert 'href="#said-2"' in mine
    assert 'href="#finding-2"' in mine


def test_text_is_cut_before_the_lines_in_which_something_begins() -> None:
    text = "One.\nTwo three.\n\nFour."
    assert [text[a:b] for a, b in stretches(text, [9, 17])] == ["One.\n", "Two three.\n\n", "Four."]
    assert stretches("", []) == []


def test_a_decision_and_what_is_to_be_done_are_one_card_and_one_press(cast: Cast, sam: Client, row: ReadIn) -> None:
    card = card_of(said_on(sam.get(R)), LENT)
    assert "And this is to be done" in card
    assert "Drop it, with what is to be done" in card
    assert card.count("Testshire Police will lend two officers") == 1, "the same words are not said twice"
    answers = sent_by(card) | {"f3-lead": f"person-{cast.olive.pk}", "f3-contact": f"person-{cast.olive.pk}"}
    sent = sam.post(f"{R}findings/{LENT}/accept/", answers)
    assert sent.status_code == 302
    assert (at(2).state, at(3).state, at(1).state) == ("accepted", "mended", "accepted")
    assert (at(3).lead, at(3).contact, at(3).due_on) == (cast.olive, cast.olive, date(2016, 2, 29))
    assert sent["Location"] == f"{R}?done=2&at=4#finding-4", "it leads on to the next"
    page = said_on(sam.get(sent["Location"].split("#")[0]))
    assert 'role="status">Finding 2: accepted.' in card_of(page, REPORT)


def test_the_first_button_of_each_form_drops_nothing(cast: Cast, sam: Client, row: ReadIn) -> None:
    """Enter in a box presses it."""
    forms = re.findall(r"<form.*?</form>", said_on(sam.get(R)), re.DOTALL)
    asking = [form for form in forms if 'class="fd__boxes"' in form]
    assert asking
    for form in asking:
        assert "formaction" not in re.findall(r"<[^>]*type=.submit.[^>]*>", form)[0]


def test_boxes_left_as_proposed_are_accepted_as_proposed(sam: Client, row: ReadIn) -> None:
    sam.post(f"{R}findings/{LENT}/accept/", sent_by(card_of(said_on(sam.get(R)), LENT)))
    assert (at(2).state, at(3).state) == ("accepted", "accepted")


def test_what_is_wrong_in_a_box_is_said_on_the_card_and_nothing_is_kept(sam: Client, row: ReadIn) -> None:
    answers = sent_by(card_of(said_on(sam.get(R)), LENT)) | {"f3-due_kind": "meeting", "f3-due_meeting": ""}
    page = said_on(sam.post(f"{R}findings/{LENT}/accept/", answers | {"f3-who": "The police"}))
    assert page.count("Select the meeting it is due at") == 2
    assert 'href="#f3-due_meeting"' in page
    assert "The police" in card_of(page, LENT)
    assert (at(2).state, at(3).state) == ("waiting", "waiting")


def test_what_another_secretary_made_of_the_action_is_shown_beside_what_was_typed(
    cast: Cast, sam: Client, row: ReadIn
) -> None:
    answers = sent_by(card_of(said_on(sam.get(R)), LENT)) | {"f3-lead": "board"}
    changes.mend_finding(finding=at(3), mended=Mended({"words": "Theirs."}, ProposedLead()), by=cast.sam)
    page = sam.post(f"{R}findings/{LENT}/accept/", answers)
    assert page.status_code == 409
    assert "Mended and accepted by Sam" in said_on(page)
    assert at(2).state == "accepted", "their accepting the action took the decision with it"
    card = card_of(said_on(page), LENT)
    assert re.search(r'value="board" selected', card)
    assert sam.post(f"{R}findings/{LENT}/accept/", sent_by(card)).status_code == 302
    assert at(3).lead_board


def test_boxes_of_the_kind_of_due_that_is_chosen_can_be_told_apart(sam: Client, row: ReadIn) -> None:
    card = card_of(said_on(sam.get(R)), LENT)
    assert "Meeting (optional)" not in card
    assert "Lead (optional)" not in card
    assert "If it is due at a meeting" in card
    assert "If it is ongoing" in card
    assert "Plan the March meeting" in card_of(said_on(sam.get(R)), REPORT)


def test_only_those_who_can_lead_are_offered_in_groups(cast: Cast, sam: Client, row: ReadIn) -> None:
    card = card_of(said_on(sam.get(R)), LENT)
    offered = card.split('name="f3-lead"')[1].split("</select>")[0]
    assert re.findall(r'optgroup label="(\w+)"', offered) == ["Bodies", "People"]
    assert str(cast.olive) in offered
    assert str(cast.otto) not in offered, "an observer leads nothing"


def test_the_filter_lives_in_the_address_and_a_press_keeps_it(sam: Client, row: ReadIn) -> None:
    sam.post(f"{R}findings/{LENT}/drop/", {"version": at(LENT).version})
    left = said_on(sam.get(f"{R}?show=left"))
    assert 'id="finding-2"' not in left
    assert 'id="finding-4"' in left
    assert "Not looked at (6)" in left
    dropped = said_on(sam.get(f"{R}?show=dropped"))
    assert 'id="finding-2"' in dropped
    assert 'id="finding-4"' not in dropped
    sent = sam.post(f"{R}findings/{REPORT}/accept/", sent_by(card_of(left, REPORT)))
    assert "show=left" in sent["Location"]
    assert sam.get(f"{R}?show=nonsense&page=ten").status_code == 200


def test_all_that_is_certain_leads_to_what_is_left(sam: Client, row: ReadIn) -> None:
    assert accept_certain(sam)["Location"] == f"{R}?show=left"


def test_a_section_is_accepted_by_one_press_but_for_what_is_missing(cast: Cast, sam: Client, row: ReadIn) -> None:
    Finding.objects.filter(place=3).update(due_on=None)
    assert "Accept this section (5)" in said_on(sam.get(R))
    sent = sam.post(f"{R}findings/1/section/", {"version": at(1).version})
    assert at(3).state == "waiting"
    assert {at(place).state for place in (1, 2, 4, 5)} == {"accepted"}
    said = "Finding 1 and 4 under it: accepted."
    assert said in said_on(sam.get(sent["Location"].split("#")[0]))
    Finding.objects.filter(place=3).update(due_on=date(2016, 2, 29))
    changes.accept(finding=at(3), by=cast.sam)
    assert said in said_on(sam.get(sent["Location"].split("#")[0])), "what was accepted before is not counted"
    assert "Finding 1: accepted." in said_on(sam.get(f"{R}?done=1&at=2"))


def test_dropping_a_section_says_how_many_go_and_bringing_it_back_brings_them(sam: Client, row: ReadIn) -> None:
    sam.post(f"{R}findings/1/section/", {"version": at(1).version})
    assert "Drop it, with 5 findings in it" in said_on(sam.get(R))
    sent = sam.post(f"{R}findings/1/drop/", {"version": at(1).version})
    assert "Finding 1 and 5 under it: dropped." in said_on(sam.get(sent["Location"].split("#")[0]))
    assert at(3).state == "dropped"
    back = sam.post(f"{R}findings/3/accept/", {"version": at(3).version})
    assert back["Location"].endswith("#finding-2"), "it leads to what it stands under"
    assert "Bring that back first." in said_on(sam.get(R))
    sam.post(f"{R}findings/1/bring-back/", {"version": at(1).version})
    assert {at(place).state for place in range(1, 7)} == {"waiting"}


def test_bringing_back_an_action_brings_what_it_stands_under(sam: Client, row: ReadIn) -> None:
    sam.post(f"{R}findings/1/drop/", {"version": at(1).version})
    sam.post(f"{R}findings/3/bring-back/", {"version": at(3).version})
    assert [at(place).state for place in (1, 2, 3, 4)] == ["waiting", "waiting", "waiting", "dropped"]


def test_what_is_left_is_said_once(cast: Cast, sam: Client, row: ReadIn) -> None:
    sam.post(f"{R}findings/1/drop/", {"version": at(1).version})
    for finding in Finding.objects.waiting():
        changes.drop_finding(finding=finding, by=cast.sam)
    for address in (R, f"{R}?show=left"):
        assert said_on(sam.get(address)).count("Everything was looked at") == 1
    save = said_on(sam.get(f"{R}save/"))
    assert "Nothing is accepted yet" in save
    assert "What will be made" not in save


def test_a_finding_of_an_item_without_a_title_leads_to_its_title(cast: Cast, sam: Client) -> None:
    factories.document(cast, "Notes\n\nIt was agreed that the council will write to schools.\n")
    sent = sam.post(f"{R}findings/2/accept/", sent_by(card_of(said_on(sam.get(R)), 2)))
    assert sent["Location"] == f"{R}findings/1/"
    assert "Finding 2: The item it stands in has no title yet. Enter that first." in said_on(sam.get(sent["Location"]))


def test_who_supports_the_lead_and_who_is_reminded_are_saved_with_the_action(
    cast: Cast, sam: Client, row: ReadIn
) -> None:
    answers = fields_of(sam.get(f"{R}findings/3/").context["form"])
    answers = {name: value for name, value in answers.items() if not isinstance(value, date)}
    police = f"organisation-{cast.bodies['police'].pk}"
    answers |= {"contact": f"person-{cast.olive.pk}", "supported_by": [police, "board"]}
    day = {"due_on-day": "29", "due_on-month": "2", "due_on-year": "2016"}
    assert sam.post(f"{R}findings/3/", answers | day).status_code == 302
    assert "Supported by</b> Testshire Police, The Board" in said_on(sam.get(R))
    sam.post(f"{R}findings/3/accept/", {"version": at(3).version})
    assert at(3).supported_by == [police, "board"], "the card keeps what it does not ask"
    changes.save_read_in(read_in=ReadIn.objects.get(), access=cast.access("sam"), by=cast.sam)
    action = ActionItem.objects.get()
    assert action.contact == cast.olive
    assert {one.organisation for one in action.supporters.all()} == {cast.bodies["police"], None}


def test_a_finding_moves_to_another_section_and_is_saved_there(cast: Cast, sam: Client, row: ReadIn) -> None:
    later = Finding.objects.filter(sort="section").last()
    assert later is not None
    answers = fields_of(sam.get(f"{R}findings/{LENT}/").context["form"]) | {"section": str(later.place)}
    assert sam.post(f"{R}findings/{LENT}/", answers).status_code == 302
    assert at(LENT).under == later
    changes.save_read_in(read_in=ReadIn.objects.get(), access=cast.access("sam"), by=cast.sam)
    assert Decision.objects.get().item == AgendaItem.objects.get(title="Schools")


def test_a_long_document_is_cut_into_pages_and_costs_no_more_queries(
    cast: Cast, sam: Client, django_assert_max_num_queries
) -> None:
    lines = "\n".join(f"- Testshire Police will report on matter {n} by {n % 28 + 1} March 2016" for n in range(250))
    factories.document(cast, f"# Board\n\n## 13 January 2016\n\n### Long\n\nIt was agreed that:\n\n{lines}\n")
    with django_assert_max_num_queries(30):
        page = said_on(sam.get(f"{R}?page=2"))
    assert "(page 2 of 7)" in page
    assert page.count("<article") <= 41
    place = Finding.objects.filter(sort="decision").order_by("place")[100].place
    sent = sam.post(f"{R}findings/{place}/accept/", {"page": "3", "version": at(place).version})
    assert re.search(r"page=3&done=\d+&at=\d+#finding-", sent["Location"])


def test_a_press_leads_on_without_judging_the_document(
    sam: Client, row: ReadIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page it leads to judges everything; the press asks only where the next card stands."""
    answers = sent_by(card_of(said_on(sam.get(R)), LENT)) | {"show": "left"}
    monkeypatch.delattr("publishing.views.read_in_page.Judge")
    sent = sam.post(f"{R}findings/{LENT}/accept/", answers)
    assert sent["Location"] == f"{R}?show=left&done={LENT}&at={REPORT}#finding-{REPORT}"
    for button in ("drop", "bring-back", "section"):
        assert sam.post(f"{R}findings/1/{button}/", {"version": at(1).version}).status_code == 302, button
