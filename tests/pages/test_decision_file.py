"""A decision taken between meetings may carry the email or note it was taken by: kept, downloaded, mended, told."""

from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.test import Client

from boards import files
from boards.models import StoredFile
from meetings.models import Decision
from tests import factories
from tests.cast import Cast
from tests.drawn import drawn

AT = "/testshire/decisions/2016-02-10/1/"
BETWEEN = "/testshire/decisions/between-meetings/"
EMAIL = b"%PDF-1.7 the email"


def answers(cast: Cast, **more: Any) -> dict[str, Any]:
    given = {"words": "The letter may go.", "sort": "approved", "said_by": cast.ann.pk, "said_how": "email"}
    given |= {"said_on-day": "10", "said_on-month": "2", "said_on-year": "2016", "token": "a", "visibility": "board"}
    return given | more


def pdf(name: str = "from the chair.pdf", content: bytes = EMAIL) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def version() -> int:
    return Decision.objects.get().version


def test_the_file_is_kept_and_downloaded_from_the_decisions_page(cast: Cast, sam: Client, signed_in) -> None:
    assert 'enctype="multipart/form-data"' in drawn(sam.get(BETWEEN))
    assert sam.post(BETWEEN, answers(cast, said_file=pdf()))["Location"] == AT
    stored = StoredFile.objects.get()
    address = f"{AT}files/{stored.key}/"
    for name in ("sam", "ann", "paul", "otto", "olive"):
        client = signed_in(name)
        page = drawn(client.get(AT))
        assert f'href="{address}"' in page
        assert "Download from the chair.pdf" in page
        reply = client.get(address)
        assert b"".join(reply.streaming_content) == EMAIL  # type: ignore[arg-type]
        assert reply["Content-Disposition"] == 'attachment; filename="from the chair.pdf"'
        assert reply["Content-Type"] == "application/pdf"


@pytest.mark.parametrize(
    ("visibility", "readers"), [("members", {"sam", "ann", "paul", "ada"}), ("named", {"ann", "sam"})]
)
def test_the_file_is_read_by_whoever_reads_the_decision(
    visibility: str, readers: set[str], cast: Cast, sam: Client, signed_in
) -> None:
    sam.post(BETWEEN, answers(cast, said_file=pdf()))
    stored = StoredFile.objects.get()
    close = {"visibility": visibility, "version": version(), "named": [cast.ann.pk, cast.sam.pk]}
    assert sam.post(f"{AT}readers/", close).status_code == 302
    for name in ("sam", "ann", "paul", "ada", "otto", "olive", "stan", "bert"):
        status = signed_in(name).get(f"{AT}files/{stored.key}/").status_code
        assert status == (200 if name in readers else 404), name


def test_another_key_and_a_decision_without_a_file_answer_not_found(cast: Cast, sam: Client) -> None:
    sam.post(BETWEEN, answers(cast))
    assert "Download" not in drawn(sam.get(AT))
    assert sam.get(f"{AT}files/0123456789abcdef/").status_code == 404
    sam.post(BETWEEN, answers(cast, token="b", said_file=pdf()))
    key = StoredFile.objects.get().key
    second = "/testshire/decisions/2016-02-10/2/files/"
    assert sam.get(f"{second}{key}/").status_code == 200
    assert sam.get(f"{second}{key[:15]}/").status_code == 404
    assert sam.get(f"{AT}files/{key}/").status_code == 404, "it is another decision's file"


def test_a_refused_file_leaves_nothing_behind_and_keeps_the_answers(cast: Cast, sam: Client) -> None:
    page = drawn(sam.post(BETWEEN, answers(cast, said_file=pdf(content=b"MZ\x90\x00\xff"))))
    assert page.count(files.WRONG_KIND) == 2
    assert "The letter may go." in page
    assert not StoredFile.objects.exists()
    assert not Decision.objects.exists()


def test_the_file_is_added_later_and_the_history_names_it(cast: Cast, sam: Client) -> None:
    sam.post(BETWEEN, answers(cast))
    mend = {"words": "The letter may go.", "sort": "approved", "reason": "The email came"}
    assert sam.post(f"{AT}mend/", mend | {"version": version(), "said_file": pdf()}).status_code == 302
    page = drawn(sam.get(AT))
    assert "The email or note: set to from the chair.pdf" in page
    assert "Leave it empty to keep from the chair.pdf." in drawn(sam.get(f"{AT}mend/"))
    assert sam.post(f"{AT}mend/", mend | {"version": version()}).status_code == 302
    assert Decision.objects.get().said_file == StoredFile.objects.get(), "an empty box keeps it"
    stale = sam.post(f"{AT}mend/", mend | {"version": 1, "said_file": pdf(content=b"%PDF-1.7 late")})
    assert stale.status_code == 409
    assert StoredFile.objects.count() == 1, "a stale save keeps no file"


def test_a_decision_at_an_item_takes_no_file(cast: Cast, sam: Client) -> None:
    taken = factories.decision(cast, factories.item(cast, factories.held_meeting(cast)))
    assert "The email or note" not in drawn(sam.get(f"{taken.get_absolute_url()}mend/"))
    taken.said_file = files.receive(pdf(), board=cast.board, by=cast.sam, on=date(2016, 1, 20))
    with pytest.raises(IntegrityError), transaction.atomic():
        taken.save()


def test_the_boards_are_verified_with_their_files(cast: Cast, sam: Client) -> None:
    sam.post(BETWEEN, answers(cast, said_file=pdf()))
    call_command("verify_boards")
