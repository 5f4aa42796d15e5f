"""Initials that a document explains itself: in its list of those present, in a key, in a table, in running text."""

import pytest

from publishing.reading import initials_of, letters_in


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Present: Ann Reed, Director of Services (AR); Supt Paul Moss, Anyshire Police (PM)",
            {"AR": "Ann Reed, Director of Services", "PM": "Paul Moss, Anyshire Police"},
        ),
        (
            "Ann Reed (AR), Director\nJo Gray-Thomas (JGT) – Chair",
            {"AR": "Ann Reed, Director", "JGT": "Jo Gray-Thomas, Chair"},
        ),
        ("AR – Ann Reed, Director\nSL: Sue Low", {"AR": "Ann Reed, Director", "SL": "Sue Low"}),
        ("Ann Reed | Director | AR\n| Bo Lee | BL | Head |", {"AR": "Ann Reed, Director", "BL": "Bo Lee, Head"}),
        (
            "A letter came from the Schools Commissioner for Anyshire (SCA).",
            {"SCA": "Schools Commissioner for Anyshire"},
        ),
    ],
)
def test_letters_stand_for_the_words_beside_them(text: str, told: dict[str, str]) -> None:
    assert letters_in([text]) == told


@pytest.mark.parametrize("text", ["Anna Rose (AR); Ann Reed (AR)", "See the plan (PDF) and a note (OK)", "(AR)"])
def test_letters_with_two_meanings_or_none_say_nothing(text: str) -> None:
    assert letters_in([text]) == {}


def test_small_words_are_no_part_of_initials() -> None:
    assert initials_of("Head of Early Help") == "HEH"
