"""Lists about single children are refused; what a board writes is not."""

import pytest

from boards.child_level import looks_child_level


@pytest.mark.parametrize(
    ("text", "looks"),
    [
        ("Pupil\n" + "\n".join(f"A1234567890{n}B" for n in range(3)), True),
        ("943 476 5919, 401 023 2137, 943-476-5870", True),
        ("Name, DOB\nA, 01/02/2009\nB, 03/04/2010\nC, 2011-05-06", True),
        ("The Board met on 01/02/2016, 01/03/2016 and 01/04/2016.", False),
        ("Ring 012 345 6789, 012 345 6780 or 012 345 6781", False),
        ("It was agreed that the plan be brought to the March meeting. Date of birth of the plan: 1/2/2016", False),
        ("", False),
    ],
)
def test_what_looks_like_a_list_of_children(text: str, looks: bool) -> None:
    assert looks_child_level(text) is looks
