"""Handing in a document: a file or pasted text, by what its contents are; and what people send by mistake."""

import io
import zipfile
from unittest.mock import patch

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from boards.models import Finding, ReadIn
from meetings.models import Meeting
from tests import factories
from tests.cast import Cast
from tests.drawn import said_on
from tests.publishing.test_reading_in import TEXT, upload

ADD = "/testshire/updates/read-in/add/"
R = "/testshire/updates/read-in/1/"
OVERRULES = {"again", "not_children"}
CHILDREN = "Name, date of birth\n\nA 01/02/2009\n\nB 03/04/2010\n\nC 05/06/2011\n\nIt was agreed that it is so.\n"


def docx(*extra: tuple[str, bytes]) -> bytes:
    """A Word document of one line, with more parts in its box."""
    import docx as word

    made, whole = word.Document(), io.BytesIO()
    made.add_heading("Staffing")
    made.add_paragraph("It was agreed that the council will write to schools.")
    made.save(whole)
    return boxed(*extra, into=whole)


def boxed(*parts: tuple[str, bytes], into: io.BytesIO | None = None) -> bytes:
    """A box with these parts in it."""
    whole = into or io.BytesIO()
    with zipfile.ZipFile(whole, "a", zipfile.ZIP_DEFLATED) as box:
        for name, contents in parts:
            box.writestr(name, contents)
    return whole.getvalue()


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


def test_a_document_handed_in_leads_to_its_check_page_and_nothing_is_in_the_record(sam: Client) -> None:
    sent = sam.post(ADD, {"file": upload(), "token": "one"})
    assert sent["Location"] == R
    page = said_on(sam.get(R))
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
        "Accept all that is certain (7)",
        "Not looked at yet: meeting to be planned",
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
        (docx(("word/big.xml", b"0" * (201 * 1024 * 1024))), "bomb.docx", "can be opened safely"),
        (boxed(("hello.txt", b"x")), "x.docx", "The selected file must be Word"),
        (docx()[:900], "cut.docx", "The selected file is damaged or was cut short."),
        (b"\x89PNG\r\n\x1a\n0000", "x.docx", "The selected file must be Word"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "x.docx", "password protected"),
        (b"x" * (21 * 1024 * 1024), "x.txt", "smaller than 20MB"),
        (b"\xd0\xcf\x11\xe0" + "WordDocument".encode("utf-16-le"), "x.doc", "in the old Word format (.doc)"),
        (rb"{\rtf1\ansi It was agreed.}", "x.rtf", "The selected file must be Word"),
        (b"It was agreed\x00 that.", "x.txt", "The selected file must be Word"),
    ],
    ids=[
        "empty",
        "blank",
        "macros",
        "bomb",
        "other box",
        "cut",
        "image",
        "encrypted",
        "21MB",
        "old Word",
        "RTF",
        "NUL",
    ],
)
def test_what_cannot_be_read_comes_back_with_a_sentence(contents: bytes, name: str, sentence: str, sam: Client) -> None:
    page = sam.post(ADD, {"file": SimpleUploadedFile(name, contents), "token": "x"})
    assert page.status_code == 200
    assert said_on(page).count(sentence) == 2, "over the form and at the field"
    assert not ReadIn.objects.exists()


def test_nothing_and_both_are_refused_and_what_was_pasted_stays(sam: Client) -> None:
    assert "Select a file, or paste its text" in said_on(sam.post(ADD, {}))
    page = said_on(sam.post(ADD, {"file": upload(), "pasted": "It was agreed."}))
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
    page = said_on(sam.get(R))
    assert "<script>alert" not in page
    assert "<img src=x" not in page


def test_a_list_about_children_is_refused_until_somebody_says_it_is_none(sam: Client) -> None:
    page = said_on(sam.post(ADD, {"pasted": CHILDREN}))
    assert page.count("It looks like a list about single children") == 2
    assert not ReadIn.objects.exists()
    assert sam.post(ADD, {"pasted": CHILDREN, "not_children": "on"})["Location"] == R
    assert "not about children" in ReadIn.objects.get().history.get().history_change_reason


def test_a_refusal_is_overruled_by_its_own_tick_however_it_is_worded(sam: Client) -> None:
    """The page knows the refusal, not its sentence."""
    assert not OVERRULES & set(sam.get(ADD).context["form"].fields)
    assert sam.post(ADD, {"pasted": TEXT, "token": "first"})["Location"] == R
    with patch("publishing.read_before.SAME_FILE", "Seen on {}, number {}."):
        page = sam.post(ADD, {"pasted": TEXT, "token": "second"})
    assert "To read it in all the same, tick that" in said_on(page)
    assert OVERRULES & set(page.context["form"].fields) == {"again"}
    with patch("publishing.changes.reading_in.LOOKS_CHILD_LEVEL", "It names children"):
        page = sam.post(ADD, {"pasted": CHILDREN, "token": "third"})
    assert said_on(page).count("It names children.") == 2, "over the form and at the field"
    assert OVERRULES & set(page.context["form"].fields) == {"not_children"}


def test_word_and_open_document_are_read_by_their_contents(sam: Client) -> None:
    sent = sam.post(ADD, {"file": SimpleUploadedFile("minutes.txt", docx()), "token": "word"})
    assert sent["Location"] == R
    assert Finding.objects.filter(sort="decision").count() == 1
    sent = sam.post(ADD, {"file": SimpleUploadedFile("minutes.odt", odt()), "token": "odt"})
    assert "A file with the same words was read in" in said_on(sent)
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
    assert sent.status_code == 302, said_on(sent)
    assert ReadIn.objects.get().file.content_type.rsplit(".", 1)[-1] == kind
    assert Finding.objects.filter(sort="decision").exists()
