"""What the check sees in words alone. Each table line is a question a secretary would want asked, or not."""

import pytest

from publishing.checking import words
from publishing.checking.addresses import Answers


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Write to jane.smith@lancashire.example.org.", 1),
        ("Write to board@example.org.", 0),
        ("Write to BOARD@example.org.", 0),
        ("Ring 01772 123 456.", 1),
        ("Ring 01772 123456.", 1),
        ("Ring 07700 900123 or +44 7700 900 123.", 2),
        ("Ring +44 (0)1772 534000.", 1),
        ("Ring 01772\u00a0123456.", 1),
        ("Ring 01772 12 34 56.", 1),
        ("Ring 01772.123456.", 1),
        ("Ring (01772) 123456 or 020 7946 0000.", 2),
        ("On 01.02.2016 the number was 0.123.", 0),
        ("In 2015 to 2016 there were 2,892 cases.", 0),
        ("Item 01 of 12", 0),
    ],
)
def test_addresses_of_persons(said: str, found: int) -> None:
    assert len(list(words.addresses(said, "board@example.org"))) == found


@pytest.mark.parametrize(
    ("said", "sentences"),
    [
        ("[found here](#)", ["This link does not say where it goes.", "This link leads nowhere."]),
        ("[](https://example.org/)", ["This link has no text."]),
        ("[The report](https://example.org/report)", []),
        ("[The update](/b/meetings/2016-01-20/)", []),
        ("[A working page](/b/actions/1/)", ["This link leads nowhere."]),
        ("[The report](http://localhost/x)", ["This link leads nowhere."]),
        ("[The report](file:///C:/x)", ["This link leads nowhere."]),
        ("[Write to us](mailto:board@example.org)", []),
        ("[Write to us](mailto:)", ["This link leads nowhere."]),
        ("[Click here](https://example.org/)", ["This link does not say where it goes."]),
        ("[The update](https://board.example.org/b/meetings/2016-01-20/#decision-1)", []),
        ("[A working page](https://board.example.org/b/actions/1/)", ["This link leads nowhere."]),
        ("[Help](/help/)", []),
    ],
)
def test_links(said: str, sentences: list[str]) -> None:
    assert [
        point.sentence
        for point in words.bad_links(said, Answers({"/b/meetings/2016-01-20/"}, "https://board.example.org"))
    ] == sentences


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("There were 3 children.", 1),
        ("Two young people were moved.", 1),
        ("four newly placed children", 1),
        ("In Fylde 4 of 246 reviews are late.", 1),
        ("There were 5 children.", 0),
        ("By 4 March 2016, at 2pm.", 0),
        ("Decision 3 serves recommendation 4, and recommendations 1, 2 and 3.", 0),
        ("Part 2 of the plan, version 1, priority 3", 0),
        ("2.5 per cent, 3%, 4 per cent and £3 million", 0),
        ("1. one thing\n2. another", 0),
        ("the last two teams", 0),
        ("2,892 cases, 31 schools", 0),
        ("0 children", 0),
        ("A public item\n\n3 children moved.", 1),
        ("four out of seven reviews", 1),
        ("two reviews", 1),
        ("both siblings", 1),
        ("a 4-year-old and a four year old", 2),
        ("a 14-year-old", 0),
        ("no more than three", 1),
        ("no more than three weeks", 0),
        ("seven out of ten reviews", 0),
        ("1 in 3 children", 1),
        ("1 in 3 children, and 2 babies", 2),
    ],
)
def test_small_numbers(said: str, found: int) -> None:
    assert len(list(words.small_numbers(said, 5))) == found, list(words.small_numbers(said, 5))


def test_a_board_may_have_no_threshold() -> None:
    assert list(words.small_numbers("3 children", 0)) == []


def test_a_number_is_quoted_with_the_words_of_its_own_line() -> None:
    assert [found.quote for found in words.small_numbers("## A heading\n\nThere were 3 children.", 5)] == [
        "There were 3 children."
    ]


@pytest.mark.parametrize(
    ("said", "found"), [("![pic](https://example.org/a.png)", ["pic"]), ("[pic](https://example.org/)", [])]
)
def test_a_picture_is_told(said: str, found: list[str]) -> None:
    assert [one.quote for one in words.pictures(said)] == found


@pytest.mark.parametrize(
    ("said", "is_told"),
    [("Agree the **whole** plan.", True), ("Agree\nthe plan, 2 * 3.", False), ("See [the plan](https://x.org).", True)],
)
def test_marks_in_words_published_as_typed_are_told(said: str, is_told: bool) -> None:
    assert bool(list(words.typed_marks(said))) is is_told


def test_skipped_headings() -> None:
    assert [found.quote for found in words.skipped_headings("## One\n\n#### Three\n\n### Two")] == ["Three"]


@pytest.mark.parametrize(
    "pasted",
    [
        '<p class="MsoNormal">Words</p>',
        "<script>alert(1)</script>",
        "Words<br>more",
        "<o:p></o:p>",
        "<!-- a comment -->",
        "Words&nbsp;more",
        "mso-style-name: x",
    ],
)
def test_pasted_html_stops(pasted: str) -> None:
    assert [found.stops for found in words.pasted_html(pasted)] == [True]


@pytest.mark.parametrize("said", ["fewer than 5 < 10", "a <- b", "x > y", "Q1 & Q2", "<3"])
def test_signs_that_are_no_html(said: str) -> None:
    assert list(words.pasted_html(said)) == []


@pytest.mark.parametrize(
    ("href", "dead"),
    [
        ("https://example.org/report?year=2016#page=2", False),
        ("https://example.org:8443/", False),
        ('https://example.org/" onclick=x', True),
        ("https://example.org/a b", True),
        ("https://example.org/<script>", True),
        ("/b/meetings/2016-01-20/' onclick=x", True),
        ("javascript:alert(1)", True),
    ],
)
def test_an_address_is_an_address_to_its_end(href: str, dead: bool) -> None:
    assert words.is_dead(href) is dead


def test_what_is_quoted_is_quoted_without_its_marks() -> None:
    found = list(words.small_numbers("There were **3** children in [Fylde](https://example.org/)", 5))
    assert "**" not in found[0].quote
    assert "](" not in found[0].quote


@pytest.mark.parametrize(
    ("said", "quotes"),
    [
        ("Of the 2 children who were looked after by the council", ["Of the 2 children who were looked"]),
        (f"There were 3 {'y' * 60}", ["There were 3"]),
        ("[other](javascript:alert(1))", []),
        ("[2 children](javascript:alert(1))", ["2 children)"]),
    ],
)
def test_a_number_is_quoted_in_whole_words_and_the_address_of_a_link_is_none(said: str, quotes: list[str]) -> None:
    assert [found.quote for found in words.small_numbers(said, 5)] == quotes
