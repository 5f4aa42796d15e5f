"""A draft on the desk of updates, page by page: written, checked, cleared, sent back, held."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from meetings.changes import write_minute
from publishing import changes
from publishing.changes import Written
from publishing.models import Clearance, Edition, UpdateDraft
from tests import factories
from tests.cast import Cast
from tests.drawn import said_on
from tests.pages.test_two_at_once import fields_of

pytestmark = pytest.mark.usefixtures("no_printer")

U = "/testshire/updates/1/"


@pytest.fixture
def ann(cast: Cast, signed_in) -> Client:
    return signed_in("ann")


def answers(client: Client, address: str = U, **more) -> dict:
    return fields_of(client.get(address).context["form"]) | more


def test_the_meeting_leads_to_marking_and_writing_and_then_to_the_draft(cast: Cast, sam: Client) -> None:
    factories.public_meeting(cast)
    page = said_on(sam.get("/testshire/meetings/2016-01-06/"))
    assert "Mark what may be published" in page
    assert "Write the update" in page
    sent = sam.post(
        "/testshire/meetings/2016-01-06/write-update/", answers(sam, "/testshire/meetings/2016-01-06/write-update/")
    )
    assert sent["Location"] == U
    assert "The draft of its update" in said_on(sam.get("/testshire/meetings/2016-01-06/"))


def test_the_record_stands_beside_the_public_words_and_notes_are_never_copied(cast: Cast, sam: Client, draft) -> None:
    item = draft.sections.get().item
    write_minute(item=item, notes="Said in confidence.", say_in_public="The Board met.", by=cast.sam)
    page = said_on(sam.get(U))
    assert "The record: item 1" in page
    assert "Said in confidence." in page, "the secretary sees the notes on the left"
    assert "Said in confidence." not in said_on(sam.get(f"{U}preview/"))


def test_saving_keeps_the_words_and_leads_to_the_check(sam: Client, draft) -> None:
    section = draft.sections.get()
    sent = sam.post(U, answers(sam, **{f"words-{section.pk}": "New **words**.", "go": "check"}))
    assert sent["Location"] == f"{U}check/"
    assert "<strong>words</strong>" in said_on(sam.get(f"{U}preview/"))


def test_two_secretaries_see_both_texts(cast: Cast, sam: Client, draft) -> None:
    mine = answers(sam, lead="My first sentence.")
    changes.write_draft(draft=draft, written=Written(draft={"lead": "Their first sentence."}), by=cast.sam)
    conflict = sam.post(U, mine)
    assert conflict.status_code == 409
    for said in ("You changed this in another window", "Their first sentence.", "My first sentence."):
        assert said in said_on(conflict)


@pytest.mark.parametrize(
    "pasted",
    ['<p class="MsoNormal"><o:p>Pasted</o:p></p>', "<script>alert(1)</script>", "<!--[if gte mso 9]>x<![endif]-->"],
)
def test_pasted_html_comes_back_with_a_sentence_and_is_kept(pasted: str, sam: Client, draft) -> None:
    section = draft.sections.get()
    page = sam.post(U, answers(sam, **{f"words-{section.pk}": pasted}))
    assert page.status_code == 200
    assert said_on(page).count("Remove the HTML, like “&lt;p&gt;” or “&lt;span&gt;”") == 2
    assert "<script>alert" not in said_on(page)
    assert pasted.replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;") in said_on(page)


def test_300_kb_of_text_come_back_with_a_sentence(sam: Client, draft) -> None:
    section = draft.sections.get()
    page = sam.post(U, answers(sam, **{f"words-{section.pk}": "word " * 60_000}))
    assert page.status_code == 200
    assert "must be 60,000 characters or less" in said_on(page)
    assert "word word word" in said_on(page)


def test_the_check_lists_what_to_look_at(cast: Cast, sam: Client, draft) -> None:
    section = draft.sections.get()
    said = "Ring 01772 123456 or mail jane@example.org. [Found here](#). 3 children moved."
    changes.write_draft(draft=draft, written=Written(sections={section.pk: {"words": said}}), by=cast.sam)
    page = said_on(sam.get(f"{U}check/"))
    for sentence in (
        "This may be a person’s telephone number.",
        "This may be a person’s email address.",
        "This link leads nowhere.",
        "This link does not say where it goes.",
        "A number under 5 may let somebody recognise a child.",
    ):
        assert sentence in page, sentence


def test_words_that_stand_in_part_two_stop_it_and_the_chair_sees_named_ones_too(cast: Cast, sam, ann, draft) -> None:
    meeting = draft.covers.get().meeting
    secret = "the finance director is to leave the council at the end of the month"
    open_item = factories.item(cast, meeting, "Named", visibility="named", named=[cast.nora])
    factories.decision(cast, open_item, secret)
    section = draft.sections.get()
    changes.write_draft(draft=draft, written=Written(sections={section.pk: {"words": f"So {secret}."}}), by=cast.sam)
    assert "which is not public" not in said_on(sam.get(f"{U}check/")), (
        "a thing hidden from the secretary is never told"
    )
    assert "These words also stand in decision N1, which is not public." in said_on(ann.get(f"{U}check/"))


def test_the_chair_clears_signed_in(sam: Client, ann: Client, draft, mailoutbox) -> None:
    assert sam.post(f"{U}ask/").status_code == 302
    assert "Read and clear it" in said_on(ann.get("/testshire/"))
    assert ann.post(f"{U}clear/", answers(ann, f"{U}clear/")).status_code == 302
    clearance = Clearance.objects.get()
    assert (clearance.said_by.name, clearance.on_behalf) == ("Ann", False)


def test_the_chair_clears_by_email_recorded_on_behalf_with_the_email_kept(cast: Cast, sam: Client, draft) -> None:
    email = SimpleUploadedFile("cleared.pdf", b"%PDF-1.4 yes", "application/pdf")
    sent = {
        **answers(sam, f"{U}clear/"),
        "said_by": cast.ann.pk,
        "said_how": "email",
        "said_on-day": "21",
        "said_on-month": "2",
        "said_on-year": "2016",
        "file": email,
    }
    assert sam.post(f"{U}clear/", sent).status_code == 302
    clearance = Clearance.objects.get()
    assert (clearance.said_by, clearance.recorded_by, clearance.said_how) == (cast.ann, cast.sam, "email")
    page = said_on(sam.get(U))
    assert "Cleared by Ann, by email, recorded by Sam, 21 February 2016" in page
    file = sam.get(f"{U}files/{clearance.said_file.key}/")
    assert file["Content-Disposition"].startswith("attachment")


def test_a_refused_file_and_a_missing_day_come_back_with_sentences(cast: Cast, sam: Client, draft) -> None:
    bad = SimpleUploadedFile("cleared.exe", b"MZ\x00\x01", "application/pdf")
    page = sam.post(f"{U}clear/", {**answers(sam, f"{U}clear/"), "said_by": cast.ann.pk, "said_how": "", "file": bad})
    assert "The selected file must be a PDF" in said_on(page)
    assert "Select how it reached you" in said_on(page)
    assert not Clearance.objects.exists()


def test_a_change_after_clearing_shows_the_difference(cast: Cast, ann: Client, draft) -> None:
    factories.cleared(cast, draft)
    changes.write_draft(draft=draft, written=Written(draft={"lead": "What the Board truly said."}), by=cast.sam)
    page = said_on(ann.get(f"{U}clear/"))
    assert "What changed since the text last shown" in page
    assert "<ins>truly </ins>" in page


def test_a_text_changed_while_the_chair_reads_is_not_cleared(cast: Cast, ann: Client, draft) -> None:
    read = answers(ann, f"{U}clear/")
    changes.write_draft(draft=draft, written=Written(draft={"lead": "Other words."}), by=cast.sam)
    page = ann.post(f"{U}clear/", read)
    assert page.status_code == 409
    assert "The draft was changed meanwhile" in said_on(page)
    assert "Other words." in said_on(page)
    assert not Clearance.objects.exists()


def test_the_chair_sends_it_back_with_words(ann: Client, sam: Client, draft) -> None:
    sam.post(f"{U}ask/")
    ann.post(f"{U}send-back/", answers(ann, f"{U}send-back/", words="Say who leads."))
    assert "Sent back by Ann, 22 February 2016: “Say who leads.”" in said_on(sam.get(U))


def test_held_until_released(cast: Cast, sam: Client, draft) -> None:
    factories.cleared(cast, draft)
    sam.post(f"{U}hold/", answers(sam, f"{U}hold/", because="Before the election"))
    assert "it cannot be published now" in said_on(sam.get(f"{U}publish/"))
    sent = sam.post(f"{U}publish/", {"when": "now", "looked": "on", "version": UpdateDraft.objects.get().version})
    assert sent.status_code == 200
    assert not Edition.objects.exists()
    sam.post(f"{U}release/", answers(sam, f"{U}release/"))
    assert "Publish update" in said_on(sam.get(f"{U}publish/"))


def test_announcing_needs_a_day_for_its_words(cast: Cast, sam: Client) -> None:
    address = "/testshire/updates/announce/"
    page = sam.post(address, answers(sam, address, words="County Hall"))
    assert said_on(page).count("Enter the day of the next meeting") == 2


def test_sections_dates_and_documents_are_added_and_taken_off(sam: Client, draft) -> None:
    sam.post(f"{U}sections/add/", answers(sam, f"{U}sections/add/", heading="More", words="Words."))
    sam.post(U, answers(sam, go="up-2"))
    assert [section.heading for section in draft.sections.all()] == ["More", "A public item"]
    page = sam.post(f"{U}documents/add/", answers(sam, f"{U}documents/add/", title="Report", href="report.pdf"))
    assert "Address must begin with https://" in said_on(page)
    good = answers(sam, f"{U}documents/add/", title="Report", href="https://example.org/report")
    sam.post(f"{U}documents/add/", good)
    sam.post(U, answers(sam, go="off-1"))
    assert not draft.documents.exists()
    sam.post(f"{U}dates/add/", answers(sam, f"{U}dates/add/", when="In spring", what="A report"))
    assert draft.dates.filter(when="In spring").exists()
