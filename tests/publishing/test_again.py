"""What goes with a redaction, and what can be published at the same address afterwards; embargoes and their days."""

import re
from datetime import date, timedelta
from unittest.mock import patch

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.test import Client

from boards import clock
from boards.behalf import How, Word
from boards.files import receive
from boards.refusals import NotNow, Stale
from meetings.models import Meeting
from publishing import changes
from publishing.changes import Timing, Written
from publishing.models import Edition, EditionEntry, Publication, UpdateDraft
from tests import factories
from tests.cast import Cast
from tests.publishing.test_editions import corrected, dump

pytestmark = pytest.mark.usefixtures("no_printer")
P = "/testshire/meetings/2016-01-06/"
DESK = "/testshire/updates/published/update/2016-01-06/"
CANARY = "zqxcanary"


def redacted(cast: Cast, edition: Edition) -> Edition:
    changes.withdraw(edition=edition, words="It named somebody.", by=cast.sam)
    edition.refresh_from_db()
    changes.redact(edition=edition, why="A person was named by mistake.", by=cast.sam)
    edition.refresh_from_db()
    return edition


def everywhere(cast: Cast, row) -> None:
    """The canary in every box of a draft, in a text shown to the chair, in her words and in the file of them."""
    facts = {"title": f"Title {CANARY}", "lead": f"Lead {CANARY}", "chair_line": f"Chair {CANARY}"}
    section = row.sections.get()
    said = {section.pk: {"heading": f"Heading {CANARY}", "words": f"Words {CANARY}"}}
    changes.write_draft(draft=row, written=Written(draft=facts, sections=said), by=cast.sam)
    changes.add_date(draft=row, when=f"When {CANARY}", what=f"What {CANARY}", day=None, by=cast.sam)
    changes.add_document(draft=row, title=f"Doc {CANARY}", href=f"https://example.org/{CANARY}", by=cast.sam)
    changes.ask_chair(draft=row, by=cast.sam)
    email = receive(SimpleUploadedFile("e.pdf", b"%PDF-1.4"), board=cast.board, by=cast.sam)
    word = Word(cast.ann, date(2016, 2, 22), How.EMAIL, email)
    changes.send_back(draft=row, words=f"Mend {CANARY}", word=word, by=cast.sam)


def test_a_redaction_without_phrases_leaves_the_words_nowhere(cast: Cast, meeting: Meeting) -> None:
    dropped = factories.draft(cast, meeting)
    everywhere(cast, dropped)
    changes.drop(draft=dropped, by=cast.sam)
    row = factories.draft(cast, meeting)
    everywhere(cast, row)
    edition = changes.publish(draft=factories.cleared(cast, row), by=cast.sam)
    assert CANARY in dump()
    redacted(cast, edition)
    assert CANARY not in dump()
    call_command("verify_editions")


def test_the_title_of_an_older_edition_goes_from_history_too(cast: Cast, meeting: Meeting) -> None:
    first = factories.published(cast, meeting, title=f"Title {CANARY}")
    row = changes.start_correction(edition=first, what_changed="The title.", by=cast.sam)
    changes.write_draft(draft=row, written=Written(draft={"title": "A better title"}), by=cast.sam)
    second = changes.publish(draft=factories.cleared(cast, row), by=cast.sam)
    redacted(cast, first)
    assert CANARY not in dump()
    assert Publication.objects.get().title == "A better title"
    assert Client().get(P).status_code == 200
    assert "A better title" in second.words.text
    call_command("verify_editions")


def test_a_correction_that_holds_the_words_is_dropped_first(cast: Cast, meeting: Meeting) -> None:
    edition = factories.published(cast, meeting, lead=f"Lead {CANARY}")
    row = changes.start_correction(edition=edition, what_changed="A name.", by=cast.sam)
    with pytest.raises(NotNow, match="Drop it first"):
        redacted(cast, edition)
    changes.drop(draft=row, by=cast.sam)
    edition.refresh_from_db()
    changes.redact(edition=edition, why="A person was named by mistake.", by=cast.sam)
    assert CANARY not in dump()


@pytest.mark.django_db(transaction=True)
def test_the_words_are_not_in_the_database_file_or_its_log(cast: Cast, meeting: Meeting) -> None:
    from pathlib import Path

    from django.db import connection

    if connection.vendor != "sqlite":
        return
    redacted(cast, factories.published(cast, meeting, lead=f"Lead {CANARY}"))
    place = Path(connection.settings_dict["NAME"])
    for file in place.parent.glob(f"{place.name}*"):
        assert CANARY.encode() not in file.read_bytes(), file


def test_after_a_redaction_it_is_written_anew_with_the_same_numbers(cast: Cast, meeting: Meeting, signed_in) -> None:
    first = redacted(cast, factories.published(cast, meeting, lead="Lead"))
    sam: Client = signed_in("sam")
    for page in ("/testshire/updates/", P, DESK):
        assert "2016-01-06/write-update/" in sam.get(page).content.decode(), page
    start = f"{P}write-update/"
    form = sam.get(start).context["form"]
    sent = sam.post(start, {"token": form["token"].value(), "meetings": [meeting.pk]})
    assert sent["Location"] == "/testshire/updates/2/"
    row = Publication.objects.get().drafts.open().get()
    assert (row.corrects, row.what_changed) == (first, "It replaces edition 1, which was withdrawn.")
    second = changes.publish(draft=factories.cleared(cast, row), by=cast.sam)
    assert (second.number, second.corrects) == (2, first)
    numbers = EditionEntry.objects.filter(sort="decision").values_list("edition__number", "number", "decision")
    assert len({line[1:] for line in numbers}) == 1
    assert Client().get(P).status_code == 200
    assert Client().get(first.address()).status_code == 410
    call_command("verify_editions")


def test_what_the_public_never_read_needs_no_explanation(cast: Cast, meeting: Meeting, signed_in) -> None:
    row = factories.cleared(cast, factories.draft(cast, meeting))
    soon = clock.now(cast.board) + timedelta(hours=1)
    first = changes.publish(draft=row, by=cast.sam, timing=Timing(soon))
    changes.withdraw(edition=first, words="A mistake.", by=cast.sam)
    page = signed_in("sam").get(f"{DESK}editions/1/correct/").content.decode()
    assert "What this correction changes" not in page
    assert "Mend this update" in page
    assert "Correct this update" not in page
    begun = signed_in("sam").post(f"{DESK}editions/1/correct/", {"token": "a"}, follow=True).content.decode()
    assert "The withdrawn edition stays withdrawn." in begun
    assert "published edition stays" not in begun
    row = UpdateDraft.objects.get(corrects=first)
    second = changes.publish(draft=factories.cleared(cast, row), by=cast.sam)
    assert "Corrected" not in second.words.article


def test_an_embargoed_edition_is_dated_the_day_the_public_may_read_it(cast: Cast, meeting: Meeting) -> None:
    row = factories.cleared(cast, factories.draft(cast, meeting))
    later = clock.now(cast.board) + timedelta(days=9)
    edition = changes.publish(draft=row, by=cast.sam, timing=Timing(later))
    assert "Published 2\u00a0March\u00a02016" in edition.words.article
    assert "22\u00a0February" not in edition.words.article
    with patch("boards.clock.now", lambda board=None: later):
        assert "Published 2\u00a0March\u00a02016" in Client().get("/testshire/").content.decode()
        decision = Client().get(f"{P}decisions/1/").content.decode()
        assert "Edition 1</a>, 2\u00a0March\u00a02016" in re.sub(r"[ \n]+", " ", decision)
        changes.withdraw(edition=edition, words="Wrong.", by=cast.sam)
        assert "Published 2\u00a0March\u00a02016" in Client().get(P).content.decode()


def test_under_embargo_those_who_see_drafts_read_it_frozen(cast: Cast, meeting: Meeting, signed_in) -> None:
    row = factories.cleared(cast, factories.draft(cast, meeting))
    soon = clock.now(cast.board) + timedelta(days=1)
    changes.publish(draft=row, by=cast.sam, timing=Timing(soon))
    sam: Client = signed_in("sam")
    done = sam.get(f"{DESK}done/").content.decode()
    assert f'href="{DESK}editions/1/"' in done
    assert f'href="{P}editions/1/"' not in done
    frozen = sam.get(f"{DESK}editions/1/")
    assert "A public decision is taken." in frozen.content.decode()
    assert "Under embargo until" in frozen.content.decode()
    assert sam.get(f"{DESK}editions/1/edition.pdf").content.startswith(b"%PDF")
    page = sam.get(P).content.decode()
    assert "Under embargo until" in page
    assert "Write the update" not in page
    assert "Under embargo" not in signed_in("paul").get(P).content.decode()
    assert signed_in("paul").get(f"{DESK}editions/1/").status_code == 404
    assert Client().get(P).status_code == 404


def test_withdrawn_leads_to_an_older_edition_that_stands(cast: Cast, meeting: Meeting) -> None:
    first = factories.published(cast, meeting)
    second = corrected(cast, first)
    changes.withdraw(edition=second, words="Wrong.", earlier_too=False, by=cast.sam)
    page = Client().get(P)
    assert page.status_code == 410
    assert f'href="{first.address()}"' in page.content.decode()
    home = Client().get("/testshire/").content.decode()
    assert "No update stands at the moment" not in home
    assert f'href="{first.address()}"' in home


def test_a_stale_page_withdraws_and_destroys_nothing(cast: Cast, meeting: Meeting) -> None:
    edition = factories.published(cast, meeting)
    with pytest.raises(Stale):
        changes.withdraw(edition=edition, words="Wrong.", version=edition.version + 1, by=cast.sam)
    changes.withdraw(edition=edition, words="Wrong.", version=edition.version, by=cast.sam)
    with pytest.raises(Stale):
        changes.redact(edition=edition, why="Because.", version=edition.version, by=cast.sam)


def test_the_terms_are_not_corrected_and_the_page_says_why(cast: Cast, meeting: Meeting, signed_in) -> None:
    from tests.publishing.test_terms import agreed_terms, by_email

    edition = changes.publish_terms(terms=agreed_terms(cast, meeting), word=by_email(cast), by=cast.sam)
    sam: Client = signed_in("sam")
    desk = "/testshire/updates/published/terms/terms-of-reference/"
    done = sam.get(f"{desk}done/").content.decode()
    assert "editions/1/correct/" not in done
    assert "when the Board agrees another version" in done
    assert sam.get(f"{desk}editions/1/correct/")["Location"] == desk
    with pytest.raises(NotNow, match="are not corrected"):
        changes.start_correction(edition=edition, what_changed="x", by=cast.sam)
