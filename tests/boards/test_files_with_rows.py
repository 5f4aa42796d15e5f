"""A file and its row stand or fall together: refused saves leave no file, failed destructions destroy none."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.db import transaction

from boards.behalf import How
from boards.erasing import destroy_file
from boards.files import only_with_its_rows, receive
from boards.models import StoredFile
from publishing.composing import compose
from tests import factories
from tests.cast import Cast


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path) -> None:
    settings.MEDIA_ROOT = tmp_path


def files(tmp_path) -> list:
    return [path for path in tmp_path.rglob("*") if path.is_file()]


def email() -> SimpleUploadedFile:
    return SimpleUploadedFile("cleared.pdf", b"%PDF-1.4 yes", "application/pdf")


def test_a_refused_clearance_leaves_no_email_behind(cast: Cast, signed_in, tmp_path) -> None:
    row = factories.draft(cast, factories.public_meeting(cast))
    sent = {
        "version": str(row.version), "text_hash": "0" * 64, "said_by": cast.ann.pk, "said_how": How.EMAIL,
        "said_on-day": "21", "said_on-month": "2", "said_on-year": "2016", "file": email(),
    }  # fmt: skip
    sam = signed_in("sam")
    assert sam.post("/testshire/updates/1/clear/", sent).status_code == 409
    assert files(tmp_path) == []
    assert not StoredFile.objects.exists()
    sent |= {"text_hash": compose(row).text_hash, "file": email()}
    assert sam.post("/testshire/updates/1/clear/", sent).status_code == 302
    assert len(files(tmp_path)) == 1


def test_refused_terms_leave_no_email_behind(cast: Cast, signed_in, tmp_path) -> None:
    from unittest.mock import patch

    from boards.printing import PrintingFailed
    from tests.publishing.test_terms import agreed_terms

    agreed_terms(cast, factories.public_meeting(cast))
    sent = {
        "said_by": cast.ann.pk, "said_how": How.EMAIL, "said_on-day": "21", "said_on-month": "2",
        "said_on-year": "2016", "file": email(),
    }  # fmt: skip
    with patch("publishing.changes.editions.print_pdf", side_effect=PrintingFailed):
        signed_in("sam").post("/testshire/updates/terms/", sent)
    assert files(tmp_path) == []
    assert not StoredFile.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_destruction_that_fails_destroys_nothing(cast: Cast, tmp_path) -> None:
    stored = receive(email(), board=cast.board, by=cast.sam)
    with pytest.raises(RuntimeError):
        destroy_and_fail(stored)
    assert len(files(tmp_path)) == 1
    with transaction.atomic():
        destroy_file(StoredFile.objects.get(), reason="Destroyed")
    assert files(tmp_path) == []
    assert StoredFile.objects.get().sha256 == stored.sha256


@transaction.atomic
def destroy_and_fail(stored: StoredFile) -> None:
    destroy_file(stored, reason="Destroyed")
    raise RuntimeError


def test_an_inner_block_that_stands_falls_with_the_outer_one(cast: Cast, tmp_path) -> None:
    with pytest.raises(RuntimeError):
        receive_and_fail(cast)
    assert files(tmp_path) == []


@only_with_its_rows()
@transaction.atomic
def receive_and_fail(cast: Cast) -> None:
    with only_with_its_rows(), transaction.atomic():
        receive(email(), board=cast.board, by=cast.sam)
    raise RuntimeError


def test_orphans_are_listed(cast: Cast, tmp_path, capsys) -> None:
    stored = receive(email(), board=cast.board, by=cast.sam)
    call_command("list_orphan_files")
    (tmp_path / "stray").write_bytes(b"x")
    stored.file.storage.delete(stored.file.name)
    with pytest.raises(CommandError, match="2 files and rows"):
        call_command("list_orphan_files")
    said = capsys.readouterr().out
    assert "stray: no row points to this file" in said
    assert f"{stored.file.name}: a row points to this file and it is not there" in said
