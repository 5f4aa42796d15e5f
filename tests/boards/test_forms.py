"""The form furniture: what is typed is tidied, each error says what to do, and a day has three boxes."""

from datetime import date, time

import pytest
from django import forms
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from boards.forms import DayField, LongText, PlainText, TimeField
from boards.forms.base import Summarised


class Asking(Summarised, forms.Form):
    due = DayField(label="Due", named="Due date", empty="Enter the date it is due")


def asked(day: str, month: str, year: str) -> Asking:
    data = QueryDict(mutable=True)
    data.update({"due-day": day, "due-month": month, "due-year": year})
    return Asking(data)


@pytest.mark.parametrize(
    ("boxes", "found"),
    [
        (("31", "3", "2016"), date(2016, 3, 31)),
        (("1", "mar", "2016"), date(2016, 3, 1)),
        ((" 01 ", "March", "2016"), date(2016, 3, 1)),
        (("29", "Feb.", "2016"), date(2016, 2, 29)),
    ],
)
def test_a_day_is_read_from_its_boxes(boxes: tuple[str, str, str], found: date) -> None:
    form = asked(*boxes)
    assert form.is_valid(), form.errors
    assert form.cleaned_data["due"] == found


@pytest.mark.parametrize(
    ("boxes", "sentence", "box"),
    [
        (("", "", ""), "Enter the date it is due", "day"),
        (("31", "3", ""), "Due date must include a year", "year"),
        (("", "3", ""), "Due date must include a day and a year", "day"),
        (("31", "2", "2016"), "Due date must be a real date", "day"),
        (("31", "smarch", "2016"), "Due date must be a real date", "day"),
        (("1", "1", "16"), "Due date must have a year of 4 numbers, like 2016", "year"),
        (("1", "1", "1916"), "Due date must have a year between 2000 and 2100", "year"),
        (("1", "1", "2206"), "Due date must have a year between 2000 and 2100", "year"),
        (("٣", "1", "2016"), "Due date must be a real date", "day"),
        (("9" * 30, "1", "2016"), "Due date must be a real date", "day"),
    ],
)
def test_a_wrong_day_says_what_is_wrong_and_where(boxes: tuple[str, str, str], sentence: str, box: str) -> None:
    form = asked(*boxes)
    assert form.summary() == [(f"id_due-{box}", sentence)]


@given(st.text(max_size=8), st.text(max_size=12), st.text(max_size=8))
def test_a_day_never_breaks_the_page(day: str, month: str, year: str) -> None:
    form = asked(day, month, year)
    if form.is_valid():
        assert date(2000, 1, 1) <= form.cleaned_data["due"] <= date(2100, 12, 31)
    else:
        assert form.summary()


@given(st.dates(date(2000, 1, 1), date(2100, 12, 31)))
def test_every_day_comes_back_from_its_own_boxes(day: date) -> None:
    form = asked(str(day.day), f"{day:%B}", str(day.year))
    assert form.is_valid()
    assert form.cleaned_data["due"] == day


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("10am", time(10)),
        ("2:30pm", time(14, 30)),
        ("14.30", time(14, 30)),
        ("midday", time(12)),
        ("12am", time(0)),
        ("9 am", time(9)),
    ],
)
def test_a_time_is_read_as_people_write_it(words: str, found: time) -> None:
    assert TimeField(label="Start").clean(words) == found


@pytest.mark.parametrize("words", ["25:00", "half past nine", "13pm", "10:99", "٣am", "-1", "1:2:3"])
def test_a_time_that_is_none_is_refused_with_an_example(words: str) -> None:
    with pytest.raises(forms.ValidationError, match="must be a time, like 10am or 2:30pm"):
        TimeField(label="Start").clean(words)


def test_control_characters_are_dropped_and_words_kept() -> None:
    assert LongText(label="What").clean("one\x00 two\x0bthree\r\nfour\u202e\ufeff") == "one two\nthree\nfour"
    assert PlainText(label="Title").clean("  one\ntwo\x07 ") == "one two"


def test_a_long_text_says_how_long_it_may_be() -> None:
    with pytest.raises(forms.ValidationError, match="What has changed must be 500 characters or less"):
        LongText(label="What", named="What has changed", max_length=500).clean("x" * 501)
