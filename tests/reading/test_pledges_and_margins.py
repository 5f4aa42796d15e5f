"""Reading what people gave their word for, what the Board refused, and who stands in a margin or a cell of its own."""

import pytest

from publishing.reading import read
from tests.reading.lines import found_in, sorts_in, who_in


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("KL said she’d get the spare keys.", "KL"),
        ("KL has now said that she will fund the skip.", "KL"),
        ("Orla Finch, our Treasurer, has agreed to come and meet the choir.", "our Treasurer"),
        ("KL to have the boiler mended.", "KL"),
        ("KL + MN to meet the caretaker before the break.", "KL + MN"),
        ("Schools asked to send in their registers again.", "Schools"),
        ("Each team, mine included, will draw a map of the building.", None),
        ("Rosa Yates will bring a costed list to the choir.", "Rosa Yates"),
        ("Every singer will get a letter before Christmas saying where to stand.", None),
        ("Ideas for the concert are to reach Mr Finch by Friday 14 March.", None),
        ("The fair is to go ahead on 5 March.", None),
        ("A new safety code comes into force on 5 January.", None),
        ("The team will be in each library during May to answer questions.", "The team"),
        ("The songs will be on the choir’s intranet by Easter.", None),
        ("Mr Finch promised that the old rule would be abolished at once.", "Mr Finch"),
    ],
)
def test_whoever_gives_their_word_is_to_keep_it(text: str, who: str | None) -> None:
    assert sorts_in(text) == ["commitment"]
    assert who is None or who_in(text) == [who]


@pytest.mark.parametrize(
    "text",
    [
        "KL told members that she’d tried it and that it had saved time.",
        "I would single out the choir, whose second concert was in March.",
        "I went to a meeting, where I was asked to talk about our songs.",
        "Members heard that the project would come to an end in July unless money was found.",
        "MN pointed out that colleges have to plan in the spring.",
        "OP advised that the visit had to be cancelled because of snow.",
        "Draft – not yet approved by the Board.",
        "Members asked the singers what one thing they would change.",
    ],
)
def test_what_is_told_wished_or_not_yet_done_is_nothing(text: str) -> None:
    assert found_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The Board did not agree to the plan for a second choir.",
        "The Board backed the plan for a second choir.",
        "The outcome was that we keep to monthly rehearsals until July.",
        "The terms of reference were agreed with one change.",
        "OP proposed and the others supported a shadow choir from June.",
        "We came away with agreement to bring forward the concert.",
    ],
)
def test_a_board_decides_in_many_words(text: str) -> None:
    assert sorts_in(text) == ["decision"]


MARGIN = """LOXLEY IMPROVEMENT BOARD
Minutes of the meeting held on 8 November 2016

1.  Buildings
    KL went through the survey of the roof, which has waited for two years
    and which nobody had looked at since the spring.
    KL to send members the list of tiles that are missing from the roof.  {first}KL
{under}    The survey to be shown to all partners with a covering note once it
    has been received.                                                    {first}MN

2.  Songs
    Nothing was said of the songs this time, for the singers were away all
    of that week and the next.
"""


@pytest.mark.parametrize(("under", "dues"), [("", [None, None]), (" " * 74 + "6 Dec\n", ["2016-12-06", None])])
def test_the_right_margin_names_who_and_by_when(under: str, dues: list[str | None]) -> None:
    reading = read(MARGIN.format(first="      ", under=under).encode(), "minutes.txt")
    told = {one.text.split(".")[0]: one for one in reading.commitments}
    assert [one.who for one in told.values()] == ["KL", "MN"]
    assert [one.due.on.isoformat() if one.due.on else None for one in told.values()] == dues


CELLS = """Loxley Improvement Board
Tuesday 23 September 2025

1. Roof
KL talked through the survey.
KL to send the list of tiles to partners
KL
31/10/25

2. Songs
MN to share the song sheets with the lead singers
MN
mid October
"""


def test_a_cell_that_was_copied_as_a_line_names_who_and_the_next_when() -> None:
    reading = read(CELLS.encode(), "minutes.txt")
    told = [(one.who, one.due.on.isoformat() if one.due.on else None) for one in reading.commitments]
    assert told == [("KL", "2025-10-31"), ("MN", "2025-10-20")]


CONTENTS = """<h1>Loxley Improvement Board: minutes of 4 November 2025</h1><h2>Contents</h2>
<ul><li>1. Welcome</li><li>2. Actions</li><li>3. Yearly surveys</li><li>4. Roof</li></ul>
<h2>1. Welcome</h2><p>All were welcomed.</p><h2>2. Actions</h2><p>All were closed.</p>
<h2>3. Yearly surveys</h2><p>The survey was shown.</p><h2>4. Roof</h2><p>The roof was spoken of.</p>"""


def test_a_list_of_contents_is_no_list_of_actions() -> None:
    reading = read(CONTENTS.encode(), "page.html")
    assert [section.heading for section in reading.sections] == ["Welcome", "Actions", "Yearly surveys", "Roof"]
    assert reading.commitments == []


def test_what_is_planned_for_the_next_period_is_promised_by_whom_its_brackets_name() -> None:
    text = """# Report to the Loxley Board, 11 September 2025

## Planned activity next period

- Finish the survey of the roof (Head of Buildings, 10 October)
- Begin the search for a new choir master
"""
    reading = read(text.encode(), "report.md")
    assert [one.who for one in reading.commitments] == ["Head of Buildings", None]


def test_a_day_beside_the_initials_in_a_margin_is_by_when() -> None:
    text = "Ferndale Board\n\n13 October 2009\n\n- Leaflet. Copies were ordered. Print run to be\n"
    text += "  increased to 5,000.                           30.10.09  CD\n- Website. The pages went live.\n"
    text += "- Two more to be sent to schools.                6 December 2009      All\n"
    text += "- AB to chase the hospital.                      Nov 09      AB\n"
    text += "- CD to audit a sample of plans.   CD   End Nov 09\n"
    found = read(text.encode(), "a.txt").commitments
    assert [(one.who, str(one.due.on)) for one in found] == [
        ("CD", "2009-10-30"),
        ("All", "2009-12-06"),
        ("AB", "2009-11-30"),
        ("CD", "2009-11-30"),
    ]


def test_the_number_of_an_item_is_not_what_its_name_does() -> None:
    assert sorts_in("The budget was presented.\n\n8.      AOB\n\nThere was none.") == []
