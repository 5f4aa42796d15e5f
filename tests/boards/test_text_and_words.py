"""Long text is safe and in order; days, times and counts are written as the house writes them."""

import re
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from boards import clock, text, words


@pytest.mark.parametrize(
    "attack",
    [
        "<script>alert(1)</script>",
        "[x](javascript:alert(1))",
        "[x](data:text/html,hello)",
        "![x](https://example.com/x.png)",
        "<img src=x onerror=alert(1)>",
        "<a href='javascript:x'>y</a>",
        '[x](https://e.com "t" onclick=y)',
        '<https://e.com/"onmouseover=x>',
    ],
)
def test_no_markup_gets_through(attack: str) -> None:
    html = text.render(attack)
    for tag in re.findall(r"<[^>]*>", html):
        assert not re.search(r"<script|<img|\son\w+=|javascript:|data:", tag), html


def test_headings_start_where_they_are_told_and_never_skip() -> None:
    html = text.render("# One\n\n#### Two\n\n# Three\n\n###### Four", heading_level=2)
    assert re.findall(r"<(h\d)", html) == ["h2", "h3", "h2", "h3"]


def test_lists_links_and_emphasis_have_the_houses_classes() -> None:
    html = text.render("* one\n* two\n\n[the report](https://example.org/r)")
    assert 'class="govuk-list govuk-list--bullet"' in html
    assert 'rel="noopener noreferrer"' in html
    assert text.plain("**Bold** [link](https://example.org)") == "Bold link"


@given(st.text(max_size=400))
@settings(max_examples=150)
def test_no_text_breaks_it_and_nothing_unsafe_comes_out(given_text: str) -> None:
    html = text.render(given_text)
    assert "\x00" not in html
    assert not re.search(r"<(script|img|iframe|style)\b", html)
    assert text.tidy(text.tidy(given_text)) == text.tidy(given_text)
    text.plain(given_text)
    text.one_line(given_text)


def test_deep_nesting_and_long_text_are_quick_enough_to_finish() -> None:
    text.render(">" * 5_000 + "x")
    text.render("*" * 20_000)
    text.render("[" * 5_000)
    assert len(text.render("A line of words.\n\n" * 10_000)) > 170_000


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (time(10), "10am"),
        (time(16, 10), "4:10pm"),
        (time(12), "midday"),
        (time(0), "midnight"),
        (time(0, 30), "12:30am"),
    ],
)
def test_times(value: time, written: str) -> None:
    assert words.clock_time(value) == written


@pytest.mark.parametrize(
    ("days", "written"),
    [
        (0, "Due today"),
        (1, "In 1 day"),
        (11, "In 11 days"),
        (14, "In 14 days"),
        (15, "In 2 weeks"),
        (38, "In 5 weeks"),
        (120, "In 4 months"),
        (-1, "Overdue by 1 day"),
        (-40, "Overdue by 40 days"),
    ],
)
def test_how_far_a_day_is(days: int, written: str) -> None:
    today = date(2016, 2, 22)
    assert words.relative(today + timedelta(days=days), today).replace("\u00a0", " ") == written


def test_days_do_not_break_over_a_line() -> None:
    assert words.day(date(2016, 3, 31)) == "31\u00a0March\u00a02016"
    assert words.weekday(date(2016, 2, 24)).replace("\u00a0", " ") == "Wednesday 24 February 2016"
    assert words.moment(datetime(2016, 7, 1, 9, 32, tzinfo=clock.LONDON)).endswith("at 9:32am")
    assert words.listed(["Burnley", "Chorley", "Fylde"]) == "Burnley, Chorley and Fylde"


def test_a_sample_board_has_its_own_day_and_the_hours_pass() -> None:
    class Sample:
        sample_day = date(2016, 2, 22)

    assert clock.today(Sample()) == date(2016, 2, 22)
    assert clock.now(Sample()).date() == date(2016, 2, 22)
    earlier = clock.moment(Sample(), date(2016, 1, 20))
    assert words.moment(earlier) == words.day(date(2016, 1, 20)), "nobody knows the hour"
    assert words.moment(earlier.replace(second=1)).endswith("at midday")
    assert clock.today().year > 2016


def test_markdown_is_written_out_in_plain_lines() -> None:
    said = (
        "## Purpose\n\nTo **improve**, see [our terms](/b/terms/) and <https://x.org>.\n\n"
        "* one\n* two\n  1. first\n  2. second\n\n"
        "3. three\n4. four\n\n   more\n\n`code`"
    )
    assert text.written_out(said, "https://b.org") == (
        "Purpose\n\nTo improve, see our terms (https://b.org/b/terms/) and https://x.org.\n\n"
        "- one\n- two\n  1. first\n  2. second\n3. three\n4. four\n\n  more\n\ncode"
    )
    assert text.written_out("") == ""
