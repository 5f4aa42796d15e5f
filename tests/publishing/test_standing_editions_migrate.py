"""Editions of a live site get checksum and title of their page, and entries of their documents; destroyed ones none."""

import hashlib
from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from tests.house.test_migrations import migrate

BEFORE = [("boards", "0004_read_in"), ("publishing", "0001_initial")]
AFTER = [("boards", "0009_read_in_answers"), ("publishing", "0005_titles_of_editions")]
THEN = datetime(2016, 1, 29, 12, tzinfo=UTC)


@pytest.mark.django_db(transaction=True)
def test_standing_editions_can_be_verified_afterwards() -> None:
    try:
        old = migrate(BEFORE)
        make = old.get_model
        board = make("boards", "Board").objects.create(slug="live", name="Board", place="Live", council="C")
        sam = make("boards", "Person").objects.create(name="Sam")
        said = {"said_by": sam, "said_on": date(2016, 1, 28), "recorded_by": sam, "recorded_at": THEN}
        clearance = make("publishing", "Clearance").objects.create(board=board, text_hash="0" * 64, **said)
        publication = make("publishing", "Publication").objects.create(
            board=board, sort="update", slug="2016-01-20", title="First", day=date(2016, 1, 20)
        )
        facts = {"board": board, "publication": publication, "clearance": clearance, "text_hash": "0" * 64}
        facts |= {"pdf_hash": "0" * 64, "pdf_pages": 1, "pdf_size": 1, "published_by": sam, "published_at": THEN}
        content = {
            "title": "The first",
            "documents": [{"title": "A report", "href": "https://example.org/", "note": "Web page"}],
        }
        for number, article in ((1, ""), (2, "<h1>First</h1>")):
            row = make("publishing", "Edition").objects.create(number=number, public_from=THEN, **facts)
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
