"""A document on the desk: the same file again, set aside and taken up, undone and checked again, destroyed; and what a
second document of one meeting is told."""

import pytest
from django.test import Client

from boards.models import Finding, ReadIn, StoredFile
from boards.refusals import NotNow
from meetings.changes import plan_meeting
from meetings.models import Decision
from publishing import changes
from tests import factories
from tests.cast import Cast
from tests.drawn import said_on
from tests.pages.test_read_in_desk import ADD, R, accept_everything, press_step
from tests.pages.test_two_at_once import fields_of
from tests.publishing.test_reading_in import TEXT, upload


def save(sam: Client, **more: str):
    return sam.post(f"{R}save/", fields_of(sam.get(f"{R}save/").context["form"]) | more)


def test_the_same_file_is_said_and_read_again_only_when_asked(sam: Client, row: ReadIn) -> None:
    page = said_on(sam.post(ADD, {"file": upload(name="other-name.md"), "token": "a"}))
    assert "This file was read in on 22 February 2016" in page
    assert "as document 1" in page
    assert ReadIn.objects.count() == 1
    assert StoredFile.objects.count() == 1
    sent = sam.post(ADD, {"file": upload(), "again": "on", "token": "b"})
    assert sent["Location"] == "/testshire/updates/read-in/2/"


def test_the_same_words_in_another_file_are_said(cast: Cast, sam: Client, row: ReadIn) -> None:
    again = TEXT.replace("\n- ", "\n* ").replace("# Testshire", "#  Testshire") + "\n\n"
    page = said_on(sam.post(ADD, {"pasted": again, "token": "a"}))
    assert page.count("A file with the same words was read in on 22 February 2016") == 2
    assert "as document 1. To read it in all the same, tick that and send it again." in page
    assert "Testshire Police will lend two officers" in page, "what was pasted stays"
    assert sam.post(ADD, {"pasted": again, "again": "on", "token": "b"})["Location"] == "/testshire/updates/read-in/2/"


def test_another_document_of_one_meeting_and_title_is_asked_about(cast: Cast, sam: Client, row: ReadIn) -> None:
    later = TEXT.replace("lend two officers", "lend three officers")
    page = said_on(sam.post(ADD, {"file": upload(later), "token": "a"}))
    assert "A document of the same meeting with the same title was read in on 22 February 2016" in page
    minutes = later.replace("# Testshire Improvement Board", "# Minutes of the Testshire Improvement Board")
    assert sam.post(ADD, {"file": upload(minutes), "token": "b"})["Location"] == "/testshire/updates/read-in/2/"


def test_what_was_destroyed_is_no_document_read_before(cast: Cast, sam: Client, row: ReadIn) -> None:
    changes.destroy_read_in(read_in=changes.set_aside(read_in=row, by=cast.sam), by=cast.sam)
    assert sam.post(ADD, {"file": upload(), "token": "a"}).status_code == 302


def test_a_second_document_of_one_meeting_is_told_what_the_record_has(cast: Cast, sam: Client, row: ReadIn) -> None:
    accept_everything(row)
    assert save(sam).status_code == 302
    changes.read_in(upload=upload(TEXT + "\nMore."), board=cast.board, by=cast.sam)
    page = sam.get("/testshire/updates/read-in/2/")
    assert said_on(page).count("The record has decision 1: “Testshire Police will lend") == 1
    assert "The record has action 3" in said_on(page)
    assert page.context["page"].counts.certain == 0
    assert "the record may have it" in said_on(page)


def test_another_document_of_the_meeting_is_named_on_the_page(cast: Cast, sam: Client, row: ReadIn) -> None:
    assert "Of the same meeting" not in said_on(sam.get(R))
    changes.read_in(upload=upload(TEXT + "\nMore."), board=cast.board, by=cast.sam)
    page = said_on(sam.get(R))
    assert "“Testshire Improvement Board, 13 January 2016” (document 2)</a>, being checked." in page
    assert "(document 1)" in said_on(sam.get("/testshire/updates/read-in/2/"))


def test_what_the_record_may_have_is_not_accepted_with_its_section(cast: Cast, sam: Client, row: ReadIn) -> None:
    for place in (1, 2, 3):  # the section, the first decision and what is to be done because of it
        changes.accept(finding=Finding.objects.for_reading().get(place=place), by=cast.sam)
    save(sam)
    again = changes.read_in(upload=upload(TEXT + "\nMore."), board=cast.board, by=cast.sam)
    at = f"/testshire/updates/read-in/{again.number}/"
    assert "Accept this section (4)" in said_on(sam.get(at))
    sam.post(f"{at}findings/1/section/", {"version": Finding.objects.of_read_in(again).get(place=1).version})
    states = dict(Finding.objects.of_read_in(again).values_list("place", "state"))
    assert [states[place] for place in range(1, 7)] == ["accepted", "waiting", "waiting", *["accepted"] * 3]


def test_what_is_hidden_is_not_told_as_alike(cast: Cast, sam: Client) -> None:
    meeting = factories.held_meeting(cast, factories.HELD)
    hidden = factories.item(cast, meeting, "Named", visibility="named", named=[cast.nora])
    factories.decision(cast, hidden, "The council will write to every school about waiting lists.")
    said = "It was agreed that the council will write to every school about waiting lists."
    factories.document(cast, f"# Board\n\n## Update 20 January 2016\n\n### A\n\n{said}\n")
    assert "The record has" not in said_on(sam.get(R))


def test_set_aside_is_taken_up_again(sam: Client, row: ReadIn) -> None:
    assert press_step(sam, "set-aside")["Location"] == R
    page = said_on(sam.get(R))
    assert "Take it up again" in page
    assert ">Accept<" not in page
    press_step(sam, "take-up")
    assert "Set this document aside" in said_on(sam.get(R))
    assert sam.post(f"{R}step/shout/").status_code == 404


def test_what_takes_no_answers_offers_no_form_and_what_was_typed_before_is_refused(sam: Client, row: ReadIn) -> None:
    typed = fields_of(sam.get(f"{R}findings/1/").context["form"]) | {"words": "Other words"}
    press_step(sam, "set-aside")
    for page, back in (("findings/1/", "#finding-1"), ("findings/1/add/", "#finding-1"), ("add-item/", "")):
        assert sam.get(f"{R}{page}")["Location"] == f"{R}{back}"
    assert "Other words" in said_on(sam.post(f"{R}findings/1/", typed))


def test_undone_is_checked_again(sam: Client, row: ReadIn) -> None:
    accept_everything(row)
    save(sam)
    sam.post(f"{R}undo/", fields_of(sam.get(f"{R}undo/").context["form"]) | {"words": "Too early"})
    assert "Check it again" in said_on(sam.get(R))
    press_step(sam, "check-again")
    assert "8 accepted, 0 not looked at yet" in said_on(sam.get(R))


def test_checked_again_save_names_the_meeting_as_it_will_be(cast: Cast, sam: Client, row: ReadIn) -> None:
    accept_everything(row)
    save(sam)
    changes.undo_read_in(read_in=ReadIn.objects.get(), words="A try", by=cast.sam)
    press_step(sam, "check-again")
    page = said_on(sam.get(f"{R}save/"))
    assert "(undone)" not in page
    assert "The January meeting of 13 January 2016, which was called off when its document was undone" in page
    assert "Recorded as held again" in page


def test_a_file_set_aside_can_be_destroyed_with_every_word(cast: Cast, sam: Client, row: ReadIn) -> None:
    assert sam.get(f"{R}destroy/")["Location"] == R, "only what is set aside"
    press_step(sam, "set-aside")
    page = sam.get(f"{R}destroy/")
    sent = fields_of(page.context["form"])
    assert said_on(sam.post(f"{R}destroy/", sent)).count("Tick that none of it is needed") == 2
    assert sam.post(f"{R}destroy/", sent | {"sure": "on"})["Location"] == R
    row.refresh_from_db()
    assert not Finding.objects.filter(as_read__contains="Testshire").exists()
    assert not Finding.objects.exclude(text="").exists()
    assert not row.history.filter(title__contains="Testshire").exists()
    assert sam.get(f"{R}file/").status_code == 404
    shown = said_on(sam.get(R))
    assert "Its file and words were destroyed by Sam" in shown
    assert "Take it up again" not in shown
    press_step(sam, "take-up")
    row.refresh_from_db()
    assert row.state == "set_aside"
    assert sam.post(ADD, {"file": upload(), "token": "c"}).status_code == 302, "nothing of it is known any more"


def test_a_due_before_the_meeting_is_refused(sam: Client, row: ReadIn) -> None:
    answers = fields_of(sam.get(f"{R}findings/3/").context["form"])
    answers |= {"due_on-day": "12", "due_on-month": "1", "due_on-year": "2016"}
    page = said_on(sam.post(f"{R}findings/3/", answers))
    assert page.count("Due date must be 13 January 2016 or later, the day of the meeting") == 2
    Finding.objects.filter(place=3).update(due_on="2016-01-12")
    sam.post(f"{R}findings/3/accept/", {"version": Finding.objects.get(place=3).version})
    assert Finding.objects.get(place=3).state == "waiting"


def test_save_asks_whether_it_is_the_meeting_that_was_promised(cast: Cast, sam: Client, row: ReadIn) -> None:
    from datetime import date

    plan_meeting(board=cast.board, known_as="January meeting", by=cast.sam, on=date(2015, 12, 9))
    accept_everything(row)
    page = sam.get(f"{R}save/")
    assert "Is this the January meeting planned on 9 December 2015?" in said_on(page)
    assert said_on(save(sam)).count("Select yes if this is the January meeting") == 2
    assert save(sam, which="january-meeting").status_code == 302
    assert sam.get("/testshire/meetings/2016-01-13/").status_code == 200


def test_a_document_of_another_board_is_to_be_judged(cast: Cast, sam: Client) -> None:
    factories.document(cast, "# Rutland Children’s Services Improvement Board\n\n## A\n\nThe Board met.\n")
    assert "Make sure that it is of this Board." in said_on(sam.get(R))


def test_a_document_of_another_board_is_asked_about_where_it_would_be_saved(cast: Cast, sam: Client) -> None:
    row = factories.document(cast, TEXT.replace("# Testshire", "# Rutland Children’s Services"))
    accept_everything(row)
    assert "The document names “Rutland" in said_on(sam.get(f"{R}save/"))
    assert said_on(save(sam)).count("Tick that the document is of this Board, or set it aside") == 2
    with pytest.raises(NotNow, match="The document names “Rutland"):
        changes.save_read_in(read_in=row, access=cast.access("sam"), by=cast.sam)
    assert not Decision.objects.exists()
    assert save(sam, of_this_board="on").status_code == 302
    assert "said that it is of this Board" in ReadIn.objects.get().history.latest().history_change_reason


def test_a_document_of_another_board_can_be_set_aside_where_that_is_asked(cast: Cast, sam: Client) -> None:
    row = factories.document(cast, TEXT.replace("# Testshire", "# Rutland Children’s Services"))
    accept_everything(row)
    page = said_on(save(sam))
    assert "or set it aside" in page
    assert f'action="{R}step/set-aside/"' in page
    assert press_step(sam, "set-aside").status_code == 302
    assert ReadIn.objects.get().state == "set_aside"


def test_nothing_accepted_offers_nothing_to_save(sam: Client, row: ReadIn) -> None:
    assert "Go on to saving" not in said_on(sam.get(R))
    page = said_on(sam.get(f"{R}save/"))
    assert "Nothing is accepted yet, so there is nothing to save." in page
    assert "Save it all" not in page
    assert "Accept at least one finding first." in said_on(save(sam))
