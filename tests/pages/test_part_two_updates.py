"""An update for the Board’s members alone is marked wherever it stands, and stands nowhere else."""

import csv
import io
from unittest.mock import patch

from boards.printing import Printed
from boards.roles import Level
from tests import factories
from tests.cast import DAY, Cast
from tests.drawn import drawn

PART_TWO = str(Level.MEMBERS.label)


def test_a_part_two_update_is_marked_wherever_it_stands(cast: Cast, signed_in) -> None:
    item = factories.item(cast, factories.held_meeting(cast))
    factories.update(factories.action(cast, item), cast.sam, "The draft is with members.", on=DAY, visibility="members")
    printed: list[str] = []

    def print_it(html: str, title: str) -> Printed:
        printed.append(html)
        return Printed(b"%PDF-", 1)

    with patch("actions.views.downloads.print_pdf", print_it):
        signed_in("paul").get("/testshire/actions/register.pdf")
        signed_in("otto").get("/testshire/actions/register.pdf")
    for_members, for_all = printed
    assert f'<p class="frame-marking">{PART_TWO}</p>' in for_members
    assert f"Complete the reviews ({PART_TWO})" in for_members, "on the row too"
    assert PART_TWO not in for_all
    assert "frame-marking" not in for_all
    readers = {}
    for name in ("paul", "otto"):
        table = signed_in(name).get("/testshire/actions/register.csv").content.decode("utf-8-sig")
        (row,) = csv.DictReader(io.StringIO(table))
        readers[name] = row["Who may read it"]
    assert readers == {"paul": PART_TWO, "otto": "Everyone with a role on the board"}
    assert PART_TWO in drawn(signed_in("paul").get("/testshire/actions/"))
    assert drawn(signed_in("ada").get("/testshire/")).count(PART_TWO) == 1, "in what is new"


def test_the_summary_of_a_meeting_that_prints_its_rating_is_marked_too(cast: Cast, signed_in) -> None:
    """A rating known only from a Part 2 update stands in the summary of whoever reads that update."""
    held = factories.held_meeting(cast)
    action = factories.action(cast, factories.item(cast, held))
    factories.update(action, cast.sam, "The draft is with members.", on=DAY, visibility="members")
    printed: list[str] = []

    def print_it(html: str, title: str) -> Printed:
        printed.append(html)
        return Printed(b"%PDF-", 1)

    with patch("meetings.views.summary.print_pdf", print_it):
        for name in ("paul", "otto"):
            signed_in(name).get(f"{held.get_absolute_url()}summary.pdf")
    for_members, for_all = printed
    assert f'<p class="frame-marking">{PART_TWO}</p>' in for_members
    assert f"Complete the reviews ({PART_TWO})" in for_members
    assert PART_TWO not in for_all
