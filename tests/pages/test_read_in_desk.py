"""Reading in, page by page: a document handed in or pasted, its findings checked, saved in one go, undone; and what
people send by mistake."""

import io
import zipfile
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from actions.models import ActionItem
from boards.models import Finding, ReadIn
from meetings.models import Decision, Meeting
from publishing import changes
from tests import factories
from tests.cast import Cast
from tests.drawn import drawn
from tests.pages.test_two_at_once import fields_of
from tests.publishing.test_reading_in import TEXT, upload

ADD = "/testshire/updates/read-in/add/"
R = "/testshire/updates/read-in/1/"


@pytest.fixture
def sam(cast: Cast, signed_in) -> Client:
    return signed_in("sam")


@pytest.fixture
def row(cast: Cast) -> ReadIn:
    return changes.read_in(upload=upload(), board=cast.board, by=cast.sam)


def words(response) -> str:
    return drawn(response).replace("\u00a0", " ")


def accept_everything(row: ReadIn) -> None:
    """One by one, as somebody who looked at each."""
    for finding in Finding.objects.of_read_in(row).for_reading():
        if finding.can_be_taken:
            changes.accept(finding=finding, by=row.read_by)


def docx(*extra: tuple[str, bytes]) -> bytes:
    """A Word document of one line, with more parts in its box."""
    import docx as word

    made, whole = word.Document(), io.BytesIO()
    made.add_heading("Staffing")
    made.add_paragraph("It was agreed that the council will write to schools.")
    made.save(whole)
    with zipfile.ZipFile(whole, "a", zipfile.ZIP_DEFLATED) as box:
        for name, contents in extra:
            box.writestr(name, contents)
    return whole.getvalue()


def test_a_document_handed_in_leads_to_its_check_page_and_nothing_is_in_the_record(sam: Client) -> None:
    sent = sam.post(ADD, {"file": upload(), "token": "one"})
    assert sent["Location"] == R
    page = words(sam.get(R))
    for shown in (
        "Meeting of 13 January 2016.",
        "0 accepted, 8 not looked at yet, 0 dropped. 3 actions not accepted.",
        "Decision: agreed",
        "And this is to be done",
        'value="by 29 February 2016"',
        "Plan the March meeting",
        'value="early March"',
        "Testshire Police",
        "View: nothing to do",
        "Accept all that is certain (5)",
        "Not looked at yet: name only similar",
        "Not looked at yet: nothing in it is taken yet",
    ):
        assert shown in page, shown
    assert page.count("<mark>") == 5
    assert 'id="said-4"' in page
    assert not Meeting.objects.exists()


def test_pasted_text_is_read_and_the_same_page_sent_twice_is_read_once(sam: Client) -> None:
    answers = {"pasted": TEXT, "token": "same"}
    first, second = sam.post(ADD, answers), sam.post(ADD, answers)
    assert first["Location"] == second["Location"] == R
    assert ReadIn.objects.count() == 1


@pytest.mark.parametrize(
    ("contents", "name", "sentence"),
    [
        (b"", "x.docx", "The selected file is empty"),
        (b"   \n", "x.txt", "The document is empty."),
        (docx(("word/vbaProject.bin", b"x")), "x.docm", "The selected file has macros in it"),
        (docx(("word/big.xml", b"0" * (201 * 1024 * 1024))), "bomb.docx", "smaller than 20MB"),
        (docx()[:900], "cut.docx", "The selected file is damaged or was cut short."),
        (b"\x89PNG\r\n\x1a\n0000", "x.docx", "The selected file must be Word"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "x.docx", "password protected"),
        (b"x" * (21 * 1024 * 1024), "x.txt", "smaller than 20MB"),
        (b"\xd0\xcf\x11\xe0" + "WordDocument".encode("utf-16-le"), "x.doc", "in the old Word format (.doc)"),
        (rb"{\rtf1\ansi It was agreed.}", "x.rtf", "The selected file must be Word"),
        (b"It was agreed\x00 that.", "x.txt", "The selected file must be Word"),
    ],
    ids=["empty", "blank", "macros", "bomb", "cut", "image", "encrypted", "21MB", "old Word", "RTF", "NUL"],
)
def test_what_cannot_be_read_comes_back_with_a_sentence(contents: bytes, name: str, sentence: str, sam: Client) -> None:
    page = sam.post(ADD, {"file": SimpleUploadedFile(name, contents), "token": "x"})
    assert page.status_code == 200
    assert words(page).count(sentence) == 2, "over the form and at the field"
    assert not ReadIn.objects.exists()


def test_nothing_and_both_are_refused_and_what_was_pasted_stays(sam: Client) -> None:
    assert "Select a file, or paste its text" in words(sam.post(ADD, {}))
    page = words(sam.post(ADD, {"file": upload(), "pasted": "It was agreed."}))
    assert "Select a file or paste its text, not both" in page
    assert "It was agreed." in page


def test_300_kb_pasted_are_read(sam: Client) -> None:
    sent = sam.post(ADD, {"pasted": "## A part\n\n" + "The Board met and talked. " * 12_000})
    assert sent["Location"] == R
    assert sam.get(R).status_code == 200


def test_scripts_in_a_document_are_words(cast: Cast, sam: Client) -> None:
    factories.document(
        cast, "## A <script>alert(1)</script>\n\nIt was agreed that <img src=x onerror=alert(1)> is so.\n"
    )
    page = words(sam.get(R))
    assert "<script>alert" not in page
    assert "<img src=x" not in page


def test_buttons_accept_and_drop_and_each_answer_is_kept(sam: Client, row: ReadIn) -> None:
    first = Finding.objects.get(place=2)
    sent = sam.post(f"{R}findings/2/accept/", {"version": first.version})
    assert sent["Location"] == f"{R}?done=2&at=2#finding-2", "its action is not looked at yet"
    first.refresh_from_db()
    assert first.state == "accepted"
    sam.post(f"{R}findings/2/drop/", {"version": first.version})
    assert "0 not looked at" not in words(sam.get(R))
    assert Finding.objects.get(place=3).state == "dropped", "what is to do because of it goes with it"


def test_two_secretaries_are_shown_both(cast: Cast, sam: Client, row: ReadIn) -> None:
    found = Finding.objects.get(place=2)
    mine = fields_of(sam.get(f"{R}findings/2/").context["form"]) | {"words": "My words."}
    from publishing.changes import Mended
    from publishing.proposing import ProposedLead

    changes.mend_finding(finding=found, mended=Mended({"words": "Their words."}, ProposedLead()), by=cast.sam)
    pressed = sam.post(f"{R}findings/2/drop/", {"version": found.version})
    assert pressed.status_code == 409
    assert "Mended and accepted by Sam" in words(pressed)
    assert "Their words." in words(pressed)
    assert "Drop it" in words(pressed)
    sent = sam.post(f"{R}findings/2/", mine)
    assert sent.status_code == 409
    for said in ("You changed this in another window", "Their words.", "My words."):
        assert said in words(sent)


def test_mending_a_due_asks_for_what_it_needs(sam: Client, row: ReadIn) -> None:
    answers = fields_of(sam.get(f"{R}findings/3/").context["form"]) | {"due_kind": "meeting", "due_meeting": ""}
    answers = {name: value for name, value in answers.items() if not isinstance(value, date)}
    page = words(sam.post(f"{R}findings/3/", answers))
    assert page.count("Select the meeting it is due at") == 2
    sent = sam.post(f"{R}findings/3/", answers | {"due_meeting": "none"})
    assert sent["Location"] == f"{R}?done=3&at=4#finding-4", "it leads on to the next"
    mended = Finding.objects.get(place=3)
    assert (mended.due_kind, mended.due_meeting, mended.due_on, mended.state) == ("meeting", "none", None, "mended")


def test_save_says_what_it_makes_and_makes_it_and_says_what_became_of_it(sam: Client, row: ReadIn) -> None:
    assert "Nothing is accepted yet, so there is nothing to save." in words(sam.get(f"{R}save/"))
    accept_everything(row)
    page = words(sam.get(f"{R}save/"))
    for shown in (
        "A new meeting of 13 January 2016", "2 new items", "3 decisions", "3 actions",
        "The March meeting, planned without a day", "until something else refers to it",
    ):  # fmt: skip
        assert shown in page, shown
    sent = sam.post(f"{R}save/", fields_of(sam.get(f"{R}save/").context["form"]))
    assert sent["Location"] == R
    page = words(sam.get(R))
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
    page = words(sam.get(f"{R}save/"))
    assert "It has 1 decision already." in page
    assert "1 new item, 1 that the agenda has already" in page


def test_what_stops_saving_leads_to_its_finding(sam: Client, row: ReadIn) -> None:
    sam.post(f"{R}accept-certain/")
    Finding.objects.filter(place=3).update(due_on=None)
    answers = fields_of(sam.get(f"{R}save/").context["form"])
    page = sam.post(f"{R}save/", answers)
    assert page.status_code == 200
    assert "Nothing is saved." in words(page)
    assert f'href="{R}findings/3/"' in words(page)
    assert not Decision.objects.exists()


def test_saving_after_another_saved_changes_nothing(cast: Cast, sam: Client, row: ReadIn) -> None:
    sam.post(f"{R}accept-certain/")
    answers = fields_of(sam.get(f"{R}save/").context["form"])
    assert sam.post(f"{R}save/", answers).status_code == 302
    assert sam.post(f"{R}save/", answers).status_code == 302, "it is saved, so the page leads back"
    assert Decision.objects.count() == 3


def test_undo_page(cast: Cast, sam: Client, row: ReadIn) -> None:
    sam.post(f"{R}accept-certain/")
    sam.post(f"{R}save/", fields_of(sam.get(f"{R}save/").context["form"]))
    page = sam.get(f"{R}undo/")
    answers = fields_of(page.context["form"])
    assert words(sam.post(f"{R}undo/", answers)).count("Enter why it is undone") == 2
    factories.update(ActionItem.objects.get(number=1), cast.sam, on=date(2016, 2, 1))
    late = words(sam.post(f"{R}undo/", answers | {"words": "Wrong"}))
    assert "It can no longer be undone: Action 1 is used by an action update" in late
    assert Decision.objects.standing().count() == 3


def test_undone_and_set_aside_take_no_more(sam: Client, cast: Cast, row: ReadIn) -> None:
    sam.post(f"{R}accept-certain/")
    sam.post(f"{R}save/", fields_of(sam.get(f"{R}save/").context["form"]))
    undo = fields_of(sam.get(f"{R}undo/").context["form"]) | {"words": "The wrong board"}
    assert sam.post(f"{R}undo/", undo)["Location"] == R
    assert "The wrong board" in words(sam.get(R))
    assert sam.get(f"{R}undo/")["Location"] == R
    assert not Decision.objects.standing().exists()
    changes.read_in(upload=upload(), board=cast.board, by=cast.sam)
    sam.post("/testshire/updates/read-in/2/step/set-aside/")
    page = words(sam.get("/testshire/updates/read-in/"))
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


CHILDREN = "Name, date of birth\n\nA 01/02/2009\n\nB 03/04/2010\n\nC 05/06/2011\n\nIt was agreed that it is so.\n"


def test_a_list_about_children_is_refused_until_somebody_says_it_is_none(sam: Client) -> None:
    page = words(sam.post(ADD, {"pasted": CHILDREN}))
    assert page.count("It looks like a list about single children") == 2
    assert not ReadIn.objects.exists()
    assert sam.post(ADD, {"pasted": CHILDREN, "not_children": "on"})["Location"] == R
    assert "not about children" in ReadIn.objects.get().history.get().history_change_reason


def test_word_and_open_document_are_read_by_their_contents(sam: Client) -> None:
    sent = sam.post(ADD, {"file": SimpleUploadedFile("minutes.txt", docx()), "token": "word"})
    assert sent["Location"] == R
    assert Finding.objects.filter(sort="decision").count() == 1
    sent = sam.post(ADD, {"file": SimpleUploadedFile("minutes.odt", odt()), "token": "odt"})
    assert "A file with the same words was read in" in words(sent)
    sent = sam.post(ADD, {"file": SimpleUploadedFile("minutes.odt", odt()), "token": "odt", "again": "on"})
    assert sent.status_code == 302
    kinds = [row.file.content_type for row in ReadIn.objects.select_related("file").order_by("number")]
    assert [kind.rsplit(".", 1)[-1] for kind in kinds] == ["document", "text"]


SAID = "It was agreed that the council will write to schools."


@pytest.mark.parametrize(
    ("contents", "name", "kind"),
    [
        (docx(), "minutes.docx", "document"),
        (lambda: odt(), "minutes.odt", "text"),
        (f"<!DOCTYPE html><h2>Staffing</h2><p>{SAID}</p>".encode(), "update.html", "text/html"),
        (f"## Staffing\n\n{SAID}\n".encode(), "update.md", "text/plain"),
        (f"Staffing\n\n{SAID}\n".encode(), "update.txt", "text/plain"),
    ],
    ids=["docx", "odt", "html", "md", "txt"],
)
def test_every_type_the_page_names_can_be_handed_in(contents, name: str, kind: str, sam: Client) -> None:
    contents = contents() if callable(contents) else contents
    sent = sam.post(ADD, {"file": SimpleUploadedFile(name, contents), "token": name})
    assert sent.status_code == 302, words(sent)
    assert ReadIn.objects.get().file.content_type.rsplit(".", 1)[-1] == kind
    assert Finding.objects.filter(sort="decision").exists()


def odt() -> bytes:
    """An OpenDocument text of one paragraph."""
    names = "urn:oasis:names:tc:opendocument:xmlns:"
    body = f'<text:h text:outline-level="1">Staffing</text:h><text:p>{SAID}</text:p>'
    content = (
        f'<office:document-content xmlns:office="{names}office:1.0" xmlns:text="{names}text:1.0">'
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as box:
        box.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        box.writestr("content.xml", content)
    return whole.getvalue()


def test_the_chair_reads_the_findings_and_presses_nothing(signed_in, row: ReadIn) -> None:
    ann = signed_in("ann")
    page = words(ann.get(R))
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
