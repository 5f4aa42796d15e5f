"""Reading in, page by page: the findings of a document checked, saved in one go, undone; two secretaries at once."""

from datetime import date

from django.test import Client

from actions.models import ActionItem
from boards.models import Finding, ReadIn
from meetings.models import Decision
from publishing import changes
from publishing.findings import what_is_missing
from tests import factories
from tests.cast import Cast
from tests.drawn import said_on
from tests.pages.test_two_at_once import fields_of
from tests.publishing.test_reading_in import upload

ADD = "/testshire/updates/read-in/add/"
R = "/testshire/updates/read-in/1/"


def accept_everything(row: ReadIn) -> None:
    """One by one, as somebody who looked at each."""
    for finding in Finding.objects.of_read_in(row).for_reading():
        if finding.can_be_taken:
            changes.accept(finding=finding, by=row.read_by)


def accept_certain(sam: Client):
    """Press “Accept all that is certain” as the page shows it."""
    return sam.post(f"{R}accept-certain/", {"seen": sam.get(R).context["page"].certain_seen})


def press_step(sam: Client, word: str, document: str = R):
    """Press a step of a document as its page shows it now."""
    return sam.post(f"{document}step/{word}/", {"version": sam.get(document).context["read_in"].version})


def test_buttons_accept_and_drop_and_each_answer_is_kept(sam: Client, row: ReadIn) -> None:
    first = Finding.objects.get(place=2)
    sent = sam.post(f"{R}findings/2/accept/", {"version": first.version})
    assert sent["Location"] == f"{R}?done=2&at=2#finding-2", "its action is not looked at yet"
    first.refresh_from_db()
    assert first.state == "accepted"
    sam.post(f"{R}findings/2/drop/", {"version": first.version})
    assert "0 not looked at" not in said_on(sam.get(R))
    assert Finding.objects.get(place=3).state == "dropped", "what is to do because of it goes with it"


def test_two_secretaries_are_shown_both(cast: Cast, sam: Client, row: ReadIn) -> None:
    found = Finding.objects.get(place=2)
    mine = fields_of(sam.get(f"{R}findings/2/").context["form"]) | {"words": "My words."}
    from publishing.changes import Mended
    from publishing.proposing import ProposedLead

    changes.mend_finding(finding=found, mended=Mended({"words": "Their words."}, ProposedLead()), by=cast.sam)
    pressed = sam.post(f"{R}findings/2/drop/", {"version": found.version})
    assert pressed.status_code == 409
    assert "Mended and accepted by Sam" in said_on(pressed)
    assert "Their words." in said_on(pressed)
    assert "Drop it" in said_on(pressed)
    sent = sam.post(f"{R}findings/2/", mine)
    assert sent.status_code == 409
    for said in ("You changed this in another window", "Their words.", "My words."):
        assert said in said_on(sent)


def test_mending_a_due_asks_for_what_it_needs(sam: Client, row: ReadIn) -> None:
    answers = fields_of(sam.get(f"{R}findings/3/").context["form"]) | {"due_kind": "meeting", "due_meeting": ""}
    answers = {name: value for name, value in answers.items() if not isinstance(value, date)}
    page = said_on(sam.post(f"{R}findings/3/", answers))
    assert page.count("Select the meeting it is due at") == 2
    Finding.objects.filter(place=3).update(due_kind="meeting", due_meeting="")
    assert what_is_missing(Finding.objects.get(place=3)) == "Select the meeting it is due at."
    sent = sam.post(f"{R}findings/3/", answers | {"due_meeting": "none"})
    assert sent["Location"] == f"{R}?done=3&at=4#finding-4", "it leads on to the next"
    mended = Finding.objects.get(place=3)
    assert (mended.due_kind, mended.due_meeting, mended.due_on, mended.state) == ("meeting", "none", None, "mended")


def test_save_says_what_it_makes_and_makes_it_and_says_what_became_of_it(sam: Client, row: ReadIn) -> None:
    assert "Nothing is accepted yet, so there is nothing to save." in said_on(sam.get(f"{R}save/"))
    accept_everything(row)
    page = said_on(sam.get(f"{R}save/"))
    for shown in (
        "A new meeting of 13 January 2016", "2 new items", "3 decisions", "3 actions",
        "The March meeting, planned without a day", "until something else refers to it",
    ):  # fmt: skip
        assert shown in page, shown
    sent = sam.post(f"{R}save/", fields_of(sam.get(f"{R}save/").context["form"]))
    assert sent["Location"] == R
    page = said_on(sam.get(R))
    assert "/testshire/decisions/2016-01-13/1/" in page
    assert "Undo what was saved" in page
    assert "Mend" not in page.split("Finding")[-1]
    for address in ("decisions/2016-01-13/1/", "actions/1/", "meetings/2016-01-13/"):
        assert sam.get(f"/testshire/{address}").status_code == 200
    assert sam.get(f"{R}save/")["Location"] == R


def test_save_warns_of_decisions_that_the_meeting_has(cast: Cast, sam: Client, row: ReadIn) -> None:
    meeting = factories.held_meeting(cast, date(2016, 1, 13))
    factories.decision(cast, factories.item(cast, meeting, "Staffing"))
    accept_everything(row)
    page = said_on(sam.get(f"{R}save/"))
    assert "It has 1 decision already." in page
    assert "1 new item, 1 that the agenda has already" in page


def test_what_stops_saving_leads_to_its_finding(sam: Client, row: ReadIn) -> None:
    accept_certain(sam)
    Finding.objects.filter(place=3).update(due_on=None)
    answers = fields_of(sam.get(f"{R}save/").context["form"])
    page = sam.post(f"{R}save/", answers)
    assert page.status_code == 200
    assert "Nothing is saved." in said_on(page)
    assert f'href="{R}findings/3/"' in said_on(page)
    assert not Decision.objects.exists()


def test_saving_after_another_saved_changes_nothing(cast: Cast, sam: Client, row: ReadIn) -> None:
    accept_certain(sam)
    answers = fields_of(sam.get(f"{R}save/").context["form"])
    assert sam.post(f"{R}save/", answers).status_code == 302
    assert sam.post(f"{R}save/", answers).status_code == 302, "sent twice: it leads to the result"
    again = sam.get(f"{R}save/", follow=True)
    assert "is saved already. Nothing more was done." in said_on(again), "an old tab: it leads back, and says why"
    assert Decision.objects.count() == 3


def test_undo_page(cast: Cast, sam: Client, row: ReadIn) -> None:
    accept_certain(sam)
    sam.post(f"{R}save/", fields_of(sam.get(f"{R}save/").context["form"]))
    page = sam.get(f"{R}undo/")
    answers = fields_of(page.context["form"])
    assert said_on(sam.post(f"{R}undo/", answers)).count("Enter why it is undone") == 2
    factories.update(ActionItem.objects.get(number=1), cast.sam, on=date(2016, 2, 1))
    late = said_on(sam.post(f"{R}undo/", answers | {"words": "Wrong"}))
    assert "It can no longer be undone: An update of action 1" in late
    assert Decision.objects.standing().count() == 3


def test_undone_and_set_aside_take_no_more(sam: Client, cast: Cast, row: ReadIn) -> None:
    accept_certain(sam)
    sam.post(f"{R}save/", fields_of(sam.get(f"{R}save/").context["form"]))
    undo = fields_of(sam.get(f"{R}undo/").context["form"]) | {"words": "The wrong board"}
    assert sam.post(f"{R}undo/", undo)["Location"] == R
    assert "The wrong board" in said_on(sam.get(R))
    assert sam.get(f"{R}undo/")["Location"] == R
    assert not Decision.objects.standing().exists()
    changes.read_in(upload=upload(), board=cast.board, by=cast.sam)
    press_step(sam, "set-aside", "/testshire/updates/read-in/2/")
    page = said_on(sam.get("/testshire/updates/read-in/"))
    assert "Set aside" in page
    assert "Undone" in page


def test_the_file_is_an_attachment_with_its_given_name(sam: Client, row: ReadIn) -> None:
    reply = sam.get(f"{R}file/")
    assert reply["Content-Disposition"] == 'attachment; filename="update.md"'
    assert reply["X-Content-Type-Options"] == "nosniff"
    assert reply["Content-Type"] == "text/plain"
    assert "update" not in row.file.file.name


def test_a_link_and_a_place_that_is_not_there_have_no_page(cast: Cast, sam: Client) -> None:
    factories.document(cast, "## A\n\nSee [the plan](#).\n\nIt was agreed that it is so.\n")
    link = Finding.objects.get(sort="link")
    assert sam.get(f"{R}findings/{link.place}/").status_code == 404
    assert sam.get(f"{R}findings/99/").status_code == 404
    assert sam.post(f"{R}findings/1/shout/").status_code == 404


def test_the_chair_reads_the_findings_and_presses_nothing(signed_in, row: ReadIn) -> None:
    ann = signed_in("ann")
    page = said_on(ann.get(R))
    assert "Decision: agreed" in page
    assert ">Accept<" not in page
    assert ">Mend" not in page
    assert ann.post(f"{R}findings/2/accept/").status_code == 403


def test_destroyed_words_leave_the_findings_and_the_file(cast: Cast, sam: Client, row: ReadIn) -> None:
    edition = factories.published(cast)
    changes.withdraw(edition=edition, words="Withdrawn", by=cast.sam)
    edition.refresh_from_db()
    changes.redact(edition=edition, why="A mistake", phrases=["waiting lists"], by=cast.sam)
    assert not Finding.objects.filter(text__contains="waiting lists").exists()
    assert sam.get(f"{R}file/").status_code == 404
    assert sam.get(R).status_code == 200
