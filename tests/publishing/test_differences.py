"""What changed between two texts is said word by word, and a text made to be slow is not."""

import time

from publishing.differences import MOST_WORDS, differences


def told(before: str, after: str) -> list[list[tuple[str, str]]]:
    return [[(piece.sort, piece.words.strip()) for piece in passage.pieces] for passage in differences(before, after)]


def test_one_word_in_one_paragraph() -> None:
    assert told("One.\nThe Board met.\nTwo.", "One.\nThe Board truly met.\nTwo.") == [
        [("same", "The Board"), ("new", "truly"), ("same", "met.")]
    ]
    assert told("Same.", "Same.") == []
    assert told("", "New.") == [[("new", "New.")]]


def test_a_long_passage_is_gone_and_new_as_a_whole() -> None:
    long = " ".join(f"word{number}" for number in range(MOST_WORDS + 1))
    changed = f"first {long} last"
    assert [sort for sort, _ in told(f"a {long} z", changed)[0]] == ["gone", "new"]


def test_a_text_of_the_most_length_takes_no_time_to_compare() -> None:
    before = "\n".join("a b " * 20 for _ in range(3_000))
    after = "\n".join("b a " * 20 for _ in range(3_000))
    start = time.process_time()
    differences(before, after)
    differences("a b " * 60_000, "b a " * 60_000)
    differences("\n".join("ab" * 60_000), "\n".join("ba" * 60_000))
    assert time.process_time() - start < 3
