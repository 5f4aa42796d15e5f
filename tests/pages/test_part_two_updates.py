"""An update for the Board’s members alone is marked wherever it stands, and stands nowhere else."""

import csv
import io
from unittest.mock import patch

from actions.changes import Report, record_update
from actions.models import ActionUpdate
from boards.behalf import Word
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


def test_no_change_repeats_a_part_two_update_for_the_members_alone(cast: Cast, signed_in) -> None:
    meeting = factories.held_meeting(cast)
    row = factories.action(cast, factories.item(cast, meeting))
    report = Report("Said in Part 2.", "at_risk", "Two agency workers are asked for.")
    record_update(action=row, report=report, visibility=Level.MEMBERS, word=Word(cast.ann, DAY), by=cast.ann)
    page = signed_in("ann").get(row.get_absolute_url())
    assert page.context["same"]["for_members"] == "on"
    assert signed_in("ann").post(f"{row.get_absolute_url()}update/", {"same": "yes", **page.context["same"]}).url
    assert [line.visibility for line in ActionUpdate.objects.of_action(row)] == [Level.MEMBERS, Level.MEMBERS]
    assert "agency" not in drawn(signed_in("otto").get(row.get_absolute_url()))
    assert signed_in("ann").get(f"{row.get_absolute_url()}update/").context["form"]["for_members"].initial is True


def test_no_change_of_an_open_update_stays_open(cast: Cast, signed_in) -> None:
    meeting = factories.held_meeting(cast)
    row = factories.action(cast, factories.item(cast, meeting))
    record_update(action=row, report=Report("Said openly.", "on_track"), word=Word(cast.sam, DAY), by=cast.sam)
    assert "for_members" not in signed_in("ann").get(row.get_absolute_url()).context["same"]
