"""A canary word in every text column of the house that is not meant for the public; then the same meeting is published.

The columns are found by the models’ own `_meta`, so a column of a later day is planted from its first day. What may
be published is named here, column by column, and nothing else is left out.
"""

import io
import subprocess
from datetime import date, timedelta

import pikepdf
import pytest
from django.apps import apps
from django.db import IntegrityError, models, transaction
from django.test import Client

from boards import clock
from publishing import changes
from publishing.changes import Timing, Written
from publishing.models import Edition
from tests import factories
from tests.cast import Cast
from tests.world import build

CANARY = "zqxcanary"
P = "/testshire/meetings/2016-01-14/"
OURS = {"boards", "plans", "performance", "meetings", "actions", "publishing"}
# Frozen already, or made of what is published: their own verbs write them.
FROZEN = {"publishing.Edition", "publishing.EditionText", "publishing.EditionEntry", "publishing.Publication"}
PUBLIC = {
    "boards.Board": "*",  # the public face
    "boards.Person": "name",  # the chair's
    "boards.Organisation": "name short_name",  # the body that leads
    "boards.Post": "title",
    "boards.Membership": "title",
    "meetings.AgendaItem": "title",
    "meetings.Decision": "words short_form",
    "meetings.Meeting": "known_as",
    "meetings.Minute": "say_in_public",
    "actions.ActionItem": "words due_words",
    "plans.Recommendation": "short_title",
    "boards.StoredFile": "file",
}
MUST_BE_PLANTED = {
    "meetings.Minute.notes",
    "meetings.AgendaItem.asked",
    "meetings.AgendaItem.presenter",
    "meetings.Decision.reason",
    "actions.ActionItem.details",
    "actions.ActionItem.lead_words",
    "actions.ActionUpdate.words",
    "publishing.UpdateDraft.lead",
    "publishing.DraftText.text",
    "publishing.Clearance.reason",
}


def plant() -> set[str]:
    """Write the canary into every text column that is not public. Gives the columns that hold it now."""
    planted = set()
    for model in apps.get_models():
        label = model._meta.label
        if model._meta.app_label not in OURS or label in FROZEN or PUBLIC.get(label) == "*":
            continue
        for field in model._meta.concrete_fields:
            if not _is_words(field) or field.name in PUBLIC.get(label, "").split():
                continue
            try:
                with transaction.atomic():
                    if models.QuerySet(model).update(**{field.name: CANARY}):
                        planted.add(f"{label}.{field.name}")
            except IntegrityError:  # a column tied to a state it is not in
                continue
    return planted


def _is_words(field: models.Field) -> bool:
    if isinstance(field, models.SlugField | models.EmailField | models.FileField) or field.choices or field.unique:
        return False
    is_text = isinstance(field, models.TextField | models.CharField)
    return is_text and (field.max_length or 99) >= len(CANARY) and field.name not in ("password", "text_hash", "token")


@pytest.fixture
def edition(cast: Cast) -> Edition:
    """An edition of a meeting of which everything else is planted, before it is written and once more after."""
    build(cast)
    meeting = factories.public_meeting(cast, date(2016, 1, 14))
    closed = factories.item(cast, meeting, "Staff", visibility="members", asked="To agree", presenter="Somebody")
    factories.action(cast, factories.decision(cast, closed, "A closed decision."), "A closed deed", details="More")
    planted = plant()
    missing = {column for column in MUST_BE_PLANTED if _exists(column)} - planted
    assert not missing
    models.QuerySet(apps.get_model("meetings", "Decision")).filter(words="A closed decision.").update(words=CANARY)
    row = factories.draft(cast, meeting)
    edition = changes.publish(draft=factories.cleared(cast, row), by=cast.sam)
    plant()
    return edition


def _exists(column: str) -> bool:
    label, _, name = column.rpartition(".")
    return any(field.name == name for field in apps.get_model(label)._meta.get_fields())


def test_the_canary_is_in_no_page_header_or_error_page(edition: Edition) -> None:
    for address in (
        "/", "/testshire/", "/testshire/meetings/", "/testshire/decisions/", "/testshire/about/", P,
        f"{P}decisions/1/", edition.address(), edition.address("txt"), f"{P}decisions/9/", f"{P}nothing/",
        "/testshire/meetings/2016-01-20/", "/testshire/updates/2/", "/testshire/about/terms/",
    ):  # fmt: skip
        for answer in (Client().get(address), Client().post(address)):
            shown = answer.content.decode() + repr(sorted(answer.headers.items()))
            assert CANARY not in shown, address


def test_the_canary_is_in_no_pdf_its_metadata_or_its_name(edition: Edition) -> None:
    answer = Client().get(edition.address("pdf"))
    with pikepdf.open(io.BytesIO(answer.content)) as document:
        said = str(document.open_metadata()) + repr(dict(document.docinfo.items()))
    read = subprocess.run(["pdftotext", "-", "-"], input=answer.content, capture_output=True, check=True)
    said += read.stdout.decode() + repr(sorted(answer.headers.items())) + edition.file_name("pdf")
    assert "A public decision is taken." in said
    assert CANARY not in said


@pytest.mark.parametrize("fate", ["under embargo", "withdrawn", "destroyed"])
def test_a_title_that_is_not_public_is_in_no_page(edition: Edition, cast: Cast, fate: str) -> None:
    row = changes.start_correction(edition=edition, what_changed="A date.", by=cast.sam)
    written = Written(draft={"title": CANARY, "lead": "The Board met.", "chair_line": "Ann, chair"})
    changes.write_draft(draft=row, written=written, by=cast.sam)
    later = Timing(clock.now(cast.board) + timedelta(days=2)) if fate == "under embargo" else Timing()
    second = changes.publish(draft=factories.cleared(cast, row), by=cast.sam, timing=later)
    if fate != "under embargo":
        changes.withdraw(edition=second, words="It gave a wrong date.", by=cast.sam, earlier_too=False)
    if fate == "destroyed":
        changes.redact(edition=second, why="It was wrong.", by=cast.sam)
    for address in (
        "/", "/testshire/", "/testshire/meetings/", "/testshire/decisions/", "/testshire/about/", P,
        f"{P}decisions/1/", edition.address(), second.address(), second.address("txt"), second.address("pdf"),
        "/testshire/meetings/2016-01-06/",
    ):  # fmt: skip
        answer = Client().get(address)
        assert CANARY.encode() not in answer.content + repr(sorted(answer.headers.items())).encode(), address
