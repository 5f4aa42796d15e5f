"""What a finding became is kept as a reference, and read back as the same thing with its words and its address."""

import pytest

from publishing.became import Became, sought
from tests import factories
from tests.cast import Cast


@pytest.mark.parametrize(
    ("kept", "words", "address"),
    [
        ("item 2016-01-20/3", "Item 3", "/testshire/meetings/2016-01-20/#item-3"),
        ("decision 2016-01-20/4", "Decision 4", "/testshire/decisions/2016-01-20/4/"),
        ("action 12", "Action 12", "/testshire/actions/12/"),
        ("", "", ""),
    ],
)
def test_a_reference_is_read_as_it_was_written(cast: Cast, kept: str, words: str, address: str) -> None:
    became = Became.read(kept)
    assert (str(became), became.in_words, became.address(cast.board)) == (kept, words, address)


def test_the_address_of_each_thing_is_its_own(cast: Cast) -> None:
    item = factories.item(cast, factories.held_meeting(cast))
    decision = factories.decision(cast, item)
    assert Became.of(decision).address(cast.board) == decision.get_absolute_url()
    assert str(Became.of(item)).startswith(sought(item.meeting)[0])
    assert sought(decision) == (str(Became.of(decision)), False)
    assert Became.of(None) == Became()
