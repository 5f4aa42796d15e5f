"""Editions of a live site get checksum and title of their page, and entries of their documents; destroyed ones none.
Their decisions get the bodies that lead them, one by one."""

import hashlib
from datetime import UTC, date, datetime
from importlib import import_module

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from tests.house.test_migrations import migrate

BEFORE = [("boards", "0004_read_in"), ("publishing", "0001_initial")]
AFTER = [("boards", "0009_read_in_answers"), ("publishing", "0005_titles_of_editions")]
THEN = datetime(2016, 1, 29, 12, tzinfo=UTC)


def standing(make):
    """An edition of a live site, without words."""
    board = make("boards", "Board").objects.create(slug="live", name="Board", place="Live", council="C")
    sam = make("boards", "Person").objects.create(name="Sam")
    said = {"said_by": sam, "said_on": date(2016, 1, 28), "recorded_by": sam, "recorded_at": THEN}
    clearance = make("publishing", "Clearance").objects.create(board=board, text_hash="0" * 64, **said)
    publication = make("publishing", "Publication").objects.create(
        board=board, sort="update", slug="2016-01-20", title="First", day=date(2016, 1, 20)
    )
    facts = {"board": board, "publication": publication, "clearance": clearance, "text_hash": "0" * 64}
    facts |= {"pdf_hash": "0" * 64, "pdf_pages": 1, "pdf_size": 1, "published_by": sam, "published_at": THEN}
    return make("publishing", "Edition").objects.create(number=1, public_from=THEN, **facts)


def copied(edition, number: int):
    """Another edition of the same publication."""
    edition = type(edition).objects.get(pk=edition.pk)
    edition.pk, edition.number = None, number
    edition.save()
    return edition


@pytest.mark.django_db(transaction=True)
def test_standing_editions_can_be_verified_afterwards() -> None:
    try:
        old = migrate(BEFORE)
        make = old.get_model
        content = {
            "title": "The first",
            "documents": [{"title": "A report", "href": "https://example.org/", "note": "Web page"}],
        }
        first = standing(make)
        second = copied(first, number=2)
        for row, article in ((first, ""), (second, "<h1>First</h1>")):
            make("publishing", "EditionText").objects.create(
                edition=row, article=article, content=content if article else None
            )
        new = migrate(AFTER)
        hashes = list(new.get_model("publishing", "Edition").objects.order_by("number").values_list("article_hash"))
        assert hashes == [("",), (hashlib.sha256(b"<h1>First</h1>").hexdigest(),)]
        titles = new.get_model("publishing", "Edition").objects.order_by("number").values_list("title", flat=True)
        assert list(titles) == ["", "The first"]
        entry = new.get_model("publishing", "EditionEntry").objects.get()
        assert (entry.sort, entry.words, entry.href, entry.due) == (
            "document", "A report", "https://example.org/", "Web page",
        )  # fmt: skip
    finally:
        executor = MigrationExecutor(connection)
        executor.migrate(executor.loader.graph.leaf_nodes())


KNOWN = {"County Council", "Police", "Police and Crime Commissioner", "Board, Children’s", "the Board", "others"}


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("County Council", ["County Council"]),
        ("Police and Crime Commissioner", ["Police and Crime Commissioner"]),
        ("the Board and County Council", ["the Board", "County Council"]),
        ("Police and Crime Commissioner and Police", ["Police and Crime Commissioner", "Police"]),
        ("Board, Children’s, Police and County Council", ["Board, Children’s", "Police", "County Council"]),
        ("County Council and others", ["County Council", "others"]),
        ("County Council and a body of old", []),
        ("and", []),
    ],
)
def test_who_leads_is_read_where_every_name_is_known(said: str, names: list[str]) -> None:
    migration = import_module("publishing.migrations.0008_bodies_that_lead_one_by_one")
    assert migration.names_in(said, KNOWN) == names


@pytest.mark.django_db(transaction=True)
def test_published_decisions_of_a_live_site_get_their_leads() -> None:
    try:
        make = migrate([("boards", "0010_finding_contact"), ("publishing", "0006_day_a_decision_was_taken")]).get_model
        edition = standing(make)
        board = edition.board
        make("boards", "Organisation").objects.create(board=board, name="County Council", sort="council")
        facts = {"board": board, "edition": edition, "publication": edition.publication, "sort": "decision"}
        facts |= {"day": THEN.date(), "recorded_by": edition.published_by, "recorded_at": THEN}
        for number, lead in enumerate(("the Board and County Council", "A body of old", ""), 1):
            make("publishing", "EditionEntry").objects.create(number=number, lead=lead, **facts)
        new = migrate([("publishing", "0008_bodies_that_lead_one_by_one")])
        entries = new.get_model("publishing", "EditionEntry").objects.order_by("number")
        assert list(entries.values_list("leads", flat=True)) == [["the Board", "County Council"], ["A body of old"], []]
    finally:
        executor = MigrationExecutor(connection)
        executor.migrate(executor.loader.graph.leaf_nodes())
