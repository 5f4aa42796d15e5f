"""The benchmarks' own arithmetic; the measuring itself is never part of the tests."""

from itertools import cycle

from benchmarks.timing import compare


def test_a_ratio_is_the_median_of_rounds_without_the_first() -> None:
    slow, quick = cycle([100.0, 2.0, 4.0, 3.0]), cycle([1.0])
    line = compare("this", lambda: next(slow), "that", lambda: next(quick), aim=3.0, rounds=3)
    assert (line.median, line.lowest, line.highest) == (3.0, 2.0, 4.0)
    assert line.is_kept
