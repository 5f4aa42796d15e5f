"""Lists under an open lead-in, with whatever marks a clerk typed: none of them may turn into headings or one line."""

import pytest

from publishing.reading import read
from tests.reading.lines import found_in, matter

DECIDED = ["the report be noted", "the plan be approved", "a further report be brought in June"]
PROMISED = ["SL to send out the slides", "Ann Reed to bring the audit", "Head of Inclusion to write to schools"]
LETTERS, ROMANS = "abc", ["i", "ii", "iii"]
MARKS = ["- {t}", "{n}. {t}", "{n}) {t}", "({n}) {t}", "({a}) {t}", "{a}) {t}", "{r}. {t}", "({r}) {t}", "{r}) {t}"]
OWN_MARKS = ["A{n} {t}", "• {t}", "➢ {t}", "✓ {t}"]


def listed(mark: str, texts: list[str], *, gap: str = "\n", end: str = "") -> str:
    """Some texts as the points of a list, each with its mark."""
    points = [
        mark.format(n=place + 1, a=LETTERS[place], r=ROMANS[place], t=text[:1].upper() + text[1:]) + end
        for place, text in enumerate(texts)
    ]
    return gap.join(points)


def plain(text: str) -> int:
    """How many things a plain text decides and promises."""
    whole = (
        f"Ferndale Improvement Board\n\nMinutes of 14 May 2020\n\nVisits\n\nMembers heard of them.\n\n{text}\n\nThanks."
    )
    reading = read(whole.encode(), "a.txt")
    return len(reading.decisions) + len(reading.commitments)


@pytest.mark.parametrize("mark", [*MARKS, *OWN_MARKS, "4.{n} {t}"])
@pytest.mark.parametrize("lead", ["RESOLVED: That", "It was agreed that:", "The Board agreed:", "Decisions"])
@pytest.mark.parametrize(("gap", "end"), [("\n", "."), ("\n\n", ""), ("\n\n", ";")])
def test_every_point_of_what_was_resolved_is_found(lead: str, mark: str, gap: str, end: str) -> None:
    assert plain(f"{lead}\n\n{listed(mark, DECIDED, gap=gap, end=end)}") == len(DECIDED)


@pytest.mark.parametrize("lead", ["RESOLVED: That", "It was agreed that:", "The Board agreed:", "Decisions"])
def test_paragraphs_without_any_mark_are_found_by_how_resolutions_are_written(lead: str) -> None:
    points = listed("{t}", DECIDED, gap="\n\n")
    assert plain(f"{lead}\n\n{points}") == len(DECIDED)


@pytest.mark.parametrize("mark", [*MARKS, *OWN_MARKS, "{t}"])
@pytest.mark.parametrize("lead", ["Actions:", "Next steps", "ACTIONS"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_every_point_of_the_actions_is_found(lead: str, mark: str, gap: str) -> None:
    assert plain(f"{lead}\n{listed(mark, PROMISED, gap=gap)}") == len(PROMISED)


def test_points_below_a_point_belong_to_the_list() -> None:
    text = "That Cabinet:\n\n1. Noted the outcome.\n\n2. Approved the next steps:\n\na. To submit a plan by 1 June;\n\n"
    text += (
        "b. To set up a group.\n\n3. Authorised the Director to finish the plan.\n\n4. Noted that reports will come."
    )
    assert [one.split(":")[0] for one in found_in(text)] == ["decision"] * 6


def test_a_numbered_paragraph_after_the_list_is_no_point_of_it() -> None:
    text = (
        "13.3 RESOLVED:\n\n(a)  that the report be noted;\n\n(b)  that schools be told.\n\n13.4 Members thanked SL.\n\n"
    )
    text += "14. Apprentices\n\n14.1 A bid would need to be agreed by the Board by 3 October."
    assert plain(text) == 3


def test_lines_in_small_letters_go_on_with_what_they_stand_under() -> None:
    text = (
        "It was agreed that:\nthe Head of Fostering write to every carer by 4 June\na report come to the July meeting\n"
    )
    assert plain(f"{text}each district hold a drop-in") == 3


def test_a_short_line_over_what_was_agreed_is_a_heading() -> None:
    text = "Ferndale Board\n\n14 May 2020\n\nFostering\nIt was agreed that:\n- the plan be sent to schools\n"
    reading = read(f"{text}\nNext\nNone.\n".encode(), "a.txt")
    assert [part.heading for part in reading.sections if part.decisions] == ["Fostering"]


def test_an_opinion_among_what_was_agreed_is_a_view() -> None:
    text = "It was agreed that:\n\n- there is value in a single front door\n- the work of the hub is good\n"
    assert found_in(f"{text}- the report is noted\n- a hub be opened") == [
        "decision: the report is noted",
        "decision: a hub be opened",
        "view: there is value in",
        "view: the work of the",
    ]


def test_questions_that_were_asked_are_no_decisions_and_their_answers_may_promise() -> None:
    text = "Members asked:\n\n- why figures were late – the director would look into this\n- whether schools knew"
    assert found_in(text) == ["commitment: the director would look"]


def test_priorities_that_were_agreed_lead_in_a_list() -> None:
    text = "It was agreed that priorities for care leavers are:\n\n- Ensuring plans are up to date\n- Building a team"
    assert [one.split(":")[0] for one in found_in(text)] == ["decision"] * 2
    text = "The actions we will take include:\n\n- Producing a report\n- Using data to find schools that need help"
    assert [one.split(":")[0] for one in found_in(text)] == ["commitment"] * 2


def test_what_was_done_stands_in_an_action_log_without_being_promised() -> None:
    text = "### Action log\n\n- A reply had recently been received from the trust.\n- SL to ask again."
    assert [one.text for one in matter(text).commitments] == ["SL to ask again."]


def test_remarks_below_a_point_of_a_resolution_are_none_and_the_next_point_is_one() -> None:
    text = "RESOLVED:\n\n1. That the report be noted.\n\n2. The following comments were made on it:\n\n"
    text += "- The panel welcomed the report.\n\n- Staff are new.\n\n3. That officers report back in July."
    assert plain(text) == 2


def test_what_a_member_asked_for_under_a_resolution_is_no_part_of_it() -> None:
    text = "RESOLVED:\n\nThat the report be noted.\n\nA member asked that the guide be sent round.\n"
    assert found_in(text) == ["decision: That the report be", "commitment: A member asked that"]


def test_more_points_than_there_are_letters_break_nothing() -> None:
    points = "\n\n".join(f"{letter}) The paper {letter} be noted." for letter in "abcdefghijklmnopqrstuvwxyz")
    assert plain(f"RESOLVED: That\n\n{points}\n\naa) The last paper be noted.") >= 26
    romans = "\n\n".join(f"({mark}) the paper be noted." for mark in (*ROMANS, *["iv", "v", "vi", "vii", "viii", "ix"]))
    assert (
        plain(f"RESOLVED: That\n\n{romans}\n\n(x) the paper be noted.\n\n(xi) it be sent.\n\n(xii) it be kept.") == 12
    )
