"""Editions: frozen, numbered once, corrected, withdrawn, redacted; nothing half published."""

import re
from datetime import date, datetime, timedelta
from unittest.mock import patch

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client

from boards import clock
from boards.governed import bulk_with_history
from boards.printing import PrintingFailed
from boards.refusals import NotNow
from meetings.changes import Decided, take_decision
from meetings.models import Decision, Meeting
from publishing import changes
from publishing.changes import Timing, Written
from publishing.models import DraftText, Edition, EditionEntry, EditionText, Publication
from tests import factories
from tests.cast import Cast

pytestmark = pytest.mark.usefixtures("no_printer")
P = "/testshire/meetings/2016-01-06/"


def corrected(cast: Cast, edition: Edition, lead: str = "Corrected words.") -> Edition:
    row = changes.start_correction(edition=edition, what_changed="A date was wrong.", by=cast.sam)
    changes.write_draft(draft=row, written=Written(draft={"lead": lead}), by=cast.sam)
    return changes.publish(draft=factories.cleared(cast, row), by=cast.sam)


def test_after_a_correction_the_first_edition_answers_byte_for_byte(cast: Cast, meeting: Meeting) -> None:
    first = factories.published(cast, meeting)
    files = {ending: Client().get(first.address(ending)).content for ending in ("pdf", "txt")}
    article = EditionText.objects.get(edition=first).article
    second = corrected(cast, first)
    assert second.number == 2
    for ending, body in files.items():
        assert Client().get(first.address(ending)).content == body
    page = Client().get(first.address()).content.decode()
    assert article in page
    assert "Read edition 2" in " ".join(page.split())
    now = Client().get(P).content.decode()
    assert "Corrected words." in now
    assert "A date was wrong." in now
    call_command("verify_editions")


def test_numbers_are_given_once_and_never_to_another(cast: Cast, meeting: Meeting) -> None:
    item = meeting.items.get()
    second = take_decision(item=item, decided=Decided("The second."), visibility="public", by=cast.sam)
    first = factories.published(cast, meeting)
    assert dict(numbers(first)) == {1: "A public decision is taken.", 2: "The second."}
    row = changes.start_correction(edition=first, what_changed="One was not taken.", by=cast.sam)
    line = next(x for s in row.sections.all() for x in s.decisions.all() if x.decision_id == second.pk)
    changes.write_draft(draft=row, written=Written(decisions={line.pk: {"shown": "out"}}), by=cast.sam)
    third = take_decision(item=item, decided=Decided("The third."), visibility="public", by=cast.sam)
    changes.bring_in_new(draft=row, access=cast.access("sam"), by=cast.sam)
    edition = changes.publish(draft=factories.cleared(cast, row), by=cast.sam)
    assert dict(numbers(edition)) == {1: "A public decision is taken.", 3: third.words}
    page = Client().get(f"{P}decisions/2/").content.decode()
    assert "not in the current one" in page, "the address of a decision that was taken out still answers"
    assert Client().get(f"{P}decisions/4/").status_code == 404


def numbers(edition: Edition) -> list:
    return list(edition.entries.filter(sort="decision").values_list("number", "words"))


def test_a_correction_says_what_changed(cast: Cast, meeting: Meeting) -> None:
    first = factories.published(cast, meeting)
    row = changes.start_correction(edition=first, what_changed="x", by=cast.sam)
    changes.write_draft(draft=row, written=Written(draft={"what_changed": ""}), by=cast.sam)
    row.refresh_from_db()
    with pytest.raises(NotNow, match="what this correction changes"):
        changes.ask_chair(draft=row, by=cast.sam)
    with pytest.raises(NotNow, match="Another draft"):
        changes.start_correction(edition=first, what_changed="y", by=cast.sam)


def test_nothing_is_half_published_when_the_printer_fails(cast: Cast, meeting: Meeting) -> None:
    row = factories.cleared(cast, factories.draft(cast, meeting))
    with (
        patch("publishing.changes.editions.print_pdf", side_effect=PrintingFailed),
        pytest.raises(PrintingFailed),
    ):
        changes.publish(draft=row, by=cast.sam)
    row.refresh_from_db()
    assert row.state == "cleared"
    assert not Edition.objects.exists()
    assert Client().get(P).status_code == 404


def test_nothing_is_half_published_when_a_row_fails(cast: Cast, meeting: Meeting) -> None:
    row = factories.cleared(cast, factories.draft(cast, meeting))
    with patch("publishing.changes.publish._also_at", side_effect=RuntimeError), pytest.raises(RuntimeError):
        changes.publish(draft=row, by=cast.sam)
    assert not Edition.objects.exists()
    assert not EditionEntry.objects.exists()
    assert Publication.objects.get().last_number == 0


def test_under_embargo_its_address_is_not_there_until_the_moment(cast: Cast, meeting: Meeting) -> None:
    row = factories.cleared(cast, factories.draft(cast, meeting))
    assert Client().get(P).status_code == 404
    soon = clock.now(cast.board) + timedelta(hours=1)
    edition = changes.publish(draft=row, by=cast.sam, timing=Timing(soon))
    for address in (P, edition.address(), edition.address("pdf"), f"{P}decisions/1/"):
        assert Client().get(address).status_code == 404, address
    assert "A public decision" not in Client().get("/testshire/decisions/").content.decode()
    with at(soon):
        assert Client().get(P).status_code == 200, "also where the 404 was kept before"
        assert "A public decision" in Client().get("/testshire/decisions/").content.decode()


def at(moment: datetime):
    """The clock of the board stands at a moment."""
    return patch("boards.clock.now", lambda board=None: moment)


def test_a_correction_under_embargo_leaves_the_first_edition_current(cast: Cast, meeting: Meeting) -> None:
    first = factories.published(cast, meeting)
    row = changes.start_correction(edition=first, what_changed="A date.", by=cast.sam)
    soon = clock.now(cast.board) + timedelta(hours=1)
    changes.publish(draft=factories.cleared(cast, row), by=cast.sam, timing=Timing(soon))
    assert "A date." not in Client().get(P).content.decode()
    with at(soon + timedelta(seconds=1)):
        assert "A date." in Client().get(P).content.decode()


def test_withdrawn_at_once_from_page_pdf_and_lists(cast: Cast, meeting: Meeting) -> None:
    edition = factories.published(cast, meeting, lead="A sentence to withdraw.")
    addresses = [P, edition.address(), edition.address("pdf"), edition.address("txt"), f"{P}decisions/1/"]
    for address in (*addresses, "/testshire/", "/testshire/meetings/", "/testshire/decisions/"):
        assert Client().get(address).status_code == 200
    changes.withdraw(edition=edition, words="It gave a wrong date.", by=cast.ann)
    for address in addresses:
        answer = Client().get(address)
        assert answer.status_code == 410, address
        assert "It gave a wrong date." in answer.content.decode()
        assert "A sentence to withdraw." not in answer.content.decode()
        assert "A public decision" not in answer.content.decode()
    assert "Withdrawn" in Client().get("/testshire/meetings/").content.decode()
    assert "A public decision" not in Client().get("/testshire/decisions/").content.decode()
    assert "A public decision" not in Client().get("/testshire/").content.decode()
    with pytest.raises(NotNow):
        changes.withdraw(edition=edition, words="Again.", by=cast.sam)


def test_the_first_edition_alone_can_be_withdrawn_after_a_correction(cast: Cast, meeting: Meeting) -> None:
    first = factories.published(cast, meeting)
    second = corrected(cast, first)
    changes.withdraw(edition=first, words="It named somebody.", by=cast.sam)
    assert Client().get(first.address()).status_code == 410
    assert Client().get(P).status_code == 200
    second.refresh_from_db()
    assert second.stands


def test_after_a_redaction_the_words_are_nowhere(cast: Cast, meeting: Meeting) -> None:
    canary = "Zebulon Quartermain"
    item = meeting.items.get()
    take_decision(item=item, decided=Decided(f"{canary} is to write."), visibility="public", by=cast.sam)
    edition = factories.published(cast, meeting, title=f"With {canary}", lead=f"We thank {canary}.")
    second = corrected(cast, edition, lead=f"We thank {canary} again.")
    changes.withdraw(edition=second, words="A person was named.", by=cast.sam)
    with pytest.raises(NotNow, match="must not repeat"):
        changes.redact(edition=second, why=f"It named {canary}.", phrases=[canary], by=cast.sam)
    changes.redact(edition=second, why="A person was named by mistake.", phrases=[canary], by=cast.sam)
    assert dump().count("Zebulon") == 0
    assert dump().count("Quartermain") == 0
    for address in (P, edition.address(), edition.address("pdf"), f"{P}decisions/2/"):
        answer = Client().get(address)
        assert answer.status_code == 410
        assert "A person was named by mistake." in answer.content.decode()
    second.refresh_from_db()
    assert (second.number, len(second.text_hash), second.redacted_by) == (2, 64, cast.sam)
    assert "[removed] is to write." in Decision.objects.get(words__contains="is to write").words
    call_command("verify_editions")
    page = Client()
    page.force_login(cast.sam)
    assert page.get("/testshire/updates/").status_code == 200
    assert page.get("/testshire/updates/published/update/2016-01-06/").status_code == 200


def dump() -> str:
    """Every value of every table, as one text."""
    rows = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names():
            cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608 names from the database itself
            rows += [repr([bytes(v) if isinstance(v, memoryview) else v for v in row]) for row in cursor.fetchall()]
    return "\n".join(rows)


def test_words_that_another_edition_still_says_are_not_destroyed_behind_its_back(cast: Cast, meeting: Meeting) -> None:
    first = factories.published(cast, meeting, lead="We thank Zebulon.")
    other = factories.published(cast, factories.public_meeting(cast, date(2016, 1, 13), said="Zebulon spoke."))
    changes.withdraw(edition=first, words="A person was named.", by=cast.sam)
    with pytest.raises(NotNow, match="says these words too"):
        changes.redact(edition=first, why="A person was named.", phrases=["Zebulon"], by=cast.sam)
    other.refresh_from_db()
    assert other.stands


def test_only_what_is_withdrawn_can_be_destroyed(cast: Cast, meeting: Meeting) -> None:
    edition = factories.published(cast, meeting)
    with pytest.raises(NotNow):
        changes.redact(edition=edition, why="Because.", by=cast.sam)
    changes.withdraw(edition=edition, words="Wrong.", by=cast.sam)
    with pytest.raises(NotNow, match="at least 3 letters"):
        changes.redact(edition=edition, why="Because.", phrases=["of"], by=cast.sam)


def test_verify_editions_finds_what_was_changed_behind_the_house(cast: Cast, meeting: Meeting, capsys) -> None:
    edition = factories.published(cast, meeting)
    words = EditionText.objects.get(edition=edition).text
    EditionText.objects.filter(edition=edition).update(text="Other words.")
    with pytest.raises(CommandError):
        call_command("verify_editions")
    EditionText.objects.filter(edition=edition).update(text=words)
    assert "its text is not the one that was published" in capsys.readouterr().err
    with bulk_with_history():
        EditionEntry.objects.filter(edition=edition, sort="decision").update(words="Other words.")
    with pytest.raises(CommandError):
        call_command("verify_editions")
    assert "its list of decisions and its text differ" in capsys.readouterr().err


def test_the_text_shown_to_the_chair_is_kept_once(cast: Cast, meeting: Meeting) -> None:
    row = factories.draft(cast, meeting)
    changes.ask_chair(draft=row, by=cast.sam)
    factories.cleared(cast, row)
    assert DraftText.objects.filter(draft=row).count() == 1


def test_an_update_of_two_meetings_answers_at_both_addresses(cast: Cast, meeting: Meeting) -> None:
    later = factories.public_meeting(cast, date(2016, 1, 13))
    row = changes.start_draft(meetings=[later, meeting], access=cast.access("sam"), by=cast.sam)
    changes.publish(draft=factories.cleared(cast, row), by=cast.sam)
    there = Client().get(P)
    assert (there.status_code, there["Location"]) == (302, "/testshire/meetings/2016-01-13/")
    assert Client().get("/testshire/meetings/2016-01-13/").status_code == 200


def test_the_article_names_no_file_of_the_frame(cast: Cast, meeting: Meeting) -> None:
    article = EditionText.objects.get(edition=factories.published(cast, meeting)).article
    assert not re.search(r"\.css|\.js|<script|<style|<link|<header|csrf", article)
