"""Files that are handed in: known by their contents, refused with the reason, kept under a random name, downloaded."""

import io
import zipfile
from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from boards import files
from boards.models import StoredFile
from tests.cast import Cast
from tests.world import build


def box(*names: str, size: int = 10, words: str = "") -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name in names:
            zipped.writestr(name, words.encode() or b"\x00" * size)
    return made.getvalue()


WORD = box("[Content_Types].xml", "word/document.xml")


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7\nx", "application/pdf"),
        (b"\x89PNG\r\n\x1a\nx", "image/png"),
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (WORD, files.OFFICE["word/"]),
        (box("[Content_Types].xml", "xl/workbook.xml"), files.OFFICE["xl/"]),
        (box("[Content_Types].xml", "word/document.xml", "word/media/a.bmp", size=2 * 2**20), files.OFFICE["word/"]),
        ("week,cases\n1,£3\n".encode(), "text/csv"),
        (b"Received: by\r\nFrom: Ann <ann@example.org>\r\nDate: Mon, 1 Feb 2016\r\n\r\nYes, \xa35.", files.MESSAGE),
        (b"From - Mon Feb 1 2016\nSubject: Yes\nFrom: ann@example.org\nDate: Mon, 1 Feb 2016\n\nYes.", files.MESSAGE),
        (b"Note: it was agreed\nFrom: the meeting\n", "text/csv"),
    ],
)
def test_a_file_is_what_its_contents_are(content: bytes, kind: str) -> None:
    assert files.kind_of(io.BytesIO(content), len(content)) == kind


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", files.EMPTY),
        (b"x" * (files.MOST + 1), files.TOO_LARGE),
        (b"MZ\x90\x00\x03", files.WRONG_KIND),
        (b"<html><script>alert(1)</script>", files.WRONG_KIND),
        (b"\xff\xfe\x00\x01", files.WRONG_KIND),
        (b"%PDF-1.7 /Encrypt 5 0 R", files.LOCKED),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), files.LOCKED),
        (b"\xd0\xcf\x11\xe0" + "__substg1.0_0037001F".encode("utf-16-le"), files.OUTLOOK),
        (b"PK\x03\x04 cut", files.DAMAGED),
        (box("readme.txt"), files.WRONG_KIND),
        (box("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), files.MACROS),
        (box("[Content_Types].xml", "word/document.xml", "word/VBAPROJECT.BIN"), files.MACROS),
        (box("[Content_Types].xml", "word/document.xml", words="application/x.macroEnabled.main+xml"), files.MACROS),
        (box("[Content_Types].xml", "word/document.xml", size=150 * 1024 * 1024), files.UNPACKS_TO_MORE),
        (box("[Content_Types].xml", "word/document.xml", "word/media/a.bmp", size=8 * 2**20), files.UNPACKS_TO_MORE),
    ],
)
def test_what_is_refused_says_why(content: bytes, sentence: str) -> None:
    with pytest.raises(ValidationError, match=sentence[:40]):
        files.kind_of(io.BytesIO(content), len(content))


def test_a_file_shows_what_was_said_and_follows_the_readers_of_its_act(cast: Cast, signed_in) -> None:
    build(cast)
    sam = signed_in("sam")
    note = SimpleUploadedFile("..\\folder/from the chair.pdf", b"%PDF-1.7 the email")
    answers = {
        "rating": "on_track", "words": "It is half done.", "said_by": cast.ann.pk, "said_how": "email", "token": "a",
        "said_on-day": "15", "said_on-month": "2", "said_on-year": "2016", "for_members": "on", "said_file": note,
    }  # fmt: skip
    assert sam.post("/testshire/actions/1/update/", answers).status_code == 302
    stored = StoredFile.objects.exclude(given_name="update.md").get()
    assert (stored.given_name, stored.content_type, stored.size) == ("from the chair.pdf", "application/pdf", 18)
    assert "chair" not in stored.file.name
    address = f"/testshire/actions/1/files/{stored.key}/"
    assert address in sam.get("/testshire/actions/1/").content.decode()
    reply = signed_in("paul").get(address)
    assert b"".join(reply.streaming_content) == b"%PDF-1.7 the email"
    assert reply["Content-Disposition"] == 'attachment; filename="from the chair.pdf"'
    assert signed_in("otto").get(address).status_code == 404, "the update is Part 2"
    assert address not in signed_in("otto").get("/testshire/actions/1/").content.decode()
    assert stored.recorded_at.date() == date(2016, 2, 22)


def test_a_wrong_file_is_refused_beside_its_field_and_answers_are_kept(cast: Cast, signed_in) -> None:
    build(cast)
    answers = {"rating": "on_track", "words": "Kept words", "said_by": cast.ann.pk, "said_how": "email", "token": "a"}
    wrong = SimpleUploadedFile("x.pdf", b"MZ\x90\x00\x03\xff")
    page = signed_in("sam").post("/testshire/actions/1/update/", answers | {"said_file": wrong}).content.decode()
    assert page.count(files.WRONG_KIND) == 2
    assert "Kept words" in page
    assert not StoredFile.objects.exclude(given_name="update.md").exists()
