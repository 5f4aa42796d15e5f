"""Words that are destroyed are found however they were typed: apostrophes, dashes, spaces and the marks of Markdown."""

import pytest

from boards.erasing import MARK, without
from boards.refusals import NotNow
from boards.spelling import pattern_of

TYPED = [
    ("Mary O'Brien", "Mary O’Brien"),
    ("Mary O’Brien", "Mary O'Brien"),
    ("Mary O'Brien", "Mary O&#39;Brien"),
    ("Zebulon Quartermain", "**Zebulon** Quartermain"),
    ("Zebulon Quartermain", "_Zebulon Quartermain_"),
    ("Zebulon Quartermain", "Zebulon\u00a0Quartermain"),
    ("Zebulon Quartermain", "Zebulon\u00a0\n> Quartermain"),
    ("Zebulon Quartermain", "[Zebulon](https://example.org/z) Quartermain"),
    ("Zebulon Quartermain", "Z**ebul**on ZEBULON quartermain"),
    ("**Zebulon Quartermain**", "Zebulon Quartermain"),
    ("Anne-Marie", "Anne\u2010Marie and Anne–Marie"),
    ("the “blunt” man", 'the "blunt" man'),
    ("jane_smith", r"jane\_smith"),
]


@pytest.mark.parametrize(("phrase", "stands"), TYPED)
def test_a_phrase_is_found_however_it_was_typed(phrase: str, stands: str) -> None:
    assert pattern_of([phrase]).search(f"It was {stands} who said so.")


@pytest.mark.parametrize("other", ["Mary O’Brienson", "Rosemary O’Brien", "Mary. O’Brien", "Mary and O’Brien"])
def test_other_words_are_left_alone(other: str) -> None:
    assert not pattern_of(["Mary O'Brien"]).search(other)


@pytest.mark.parametrize(
    ("stood", "left"),
    [
        ("It was **Zebulon** Quartermain.", f"It was **{MARK}**."),
        ("It was Zebulon **Quartermain**.", f"It was **{MARK}**."),
        ("It was _Zebulon Quartermain_.", f"It was _{MARK}_."),
        ("It was Z**ebul**on Quartermain.", f"It was {MARK}."),
    ],
)
def test_the_marks_of_what_is_left_stay_whole(stood: str, left: str) -> None:
    assert without(stood, pattern_of(["Zebulon Quartermain"])) == left


@pytest.mark.parametrize("phrase", ["of", "***", "O'"])
def test_short_phrases_are_refused(phrase: str) -> None:
    with pytest.raises(NotNow, match="at least 3 letters"):
        pattern_of([phrase])
