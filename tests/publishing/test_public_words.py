"""A section's text becomes its item's public words without the sentences that stand there as decisions."""

from boards.models import Finding
from publishing.public_words import public_words

TEXT = "\n\n".join(
    [
        "The Board met. It was agreed to write. All spoke.",
        "It was agreed that:",
        "A will lend.",
        "B will pay",
        "The end.",
    ]
)


def decision(section: Finding, words: str) -> Finding:
    start = TEXT.index(words)
    return Finding(sort="decision", under_id=section.pk, starts=start, ends=start + len(words))


def test_decisions_and_the_line_that_leads_in_to_them_are_left_out() -> None:
    section = Finding(pk=1, sort="section", text=TEXT)
    taken = [decision(section, words) for words in ("It was agreed to write", "A will lend", "B will pay")]
    assert public_words(section, taken) == "The Board met. All spoke.\n\nThe end."


def test_a_decision_that_was_not_accepted_stays_in_the_text() -> None:
    section = Finding(pk=1, sort="section", text=TEXT)
    assert public_words(section, [decision(section, "A will lend")]).endswith("B will pay\n\nThe end.")
    assert public_words(section, []) == TEXT
