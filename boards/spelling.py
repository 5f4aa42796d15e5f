"""The same words however they are typed: straight or curly apostrophes and quotes, any dash or space, Markdown’s marks.

Leans on refusals only. Pure: text in, a pattern or plainer text out. Must not know why words are looked for.
"""

import re
import unicodedata
from collections.abc import Sequence

from boards.refusals import NotNow

LEAST_LETTERS = 3
TOO_SHORT = "Enter words of at least 3 letters to destroy: shorter ones stand in too many places."
# Each letter of a kind may stand for the others, and for how HTML writes it.
KINDS = {
    "'": "['’‘‛ʼʹ′`´]|&(?:rsquo|lsquo|apos|#0*39|#x0*27);",
    '"': '["“”„‟″«»]|&(?:ldquo|rdquo|quot|#0*34|#x0*22);',
    "-": "[-\u2010\u2011\u2012\u2013\u2014\u2015\u2212]|&(?:ndash|mdash|#0*45|#x0*2d);",
}
MARKS = r"*_~`\\"
UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
WITHIN = f"[{MARKS}{UNSEEN}]{{0,6}}"
"""What may stand between two letters of a word and is not read: marks, soft hyphens, spaces without width."""
BETWEEN = rf"(?:\]\([^)\s]*\)|[\s{MARKS}{UNSEEN}\[\]>]|&(?:nbsp|#0*160|#x0*a0);)+"
"""What may stand between two words: spaces of any kind, marks, the address of a link that one of them is."""
_KIND_OF = {letter: kind for kind, either in KINDS.items() for letter in either.partition("]")[0][1:]}
_PLAINLY = str.maketrans(_KIND_OF | dict.fromkeys("*_~`\\" + UNSEEN, ""))


class PhraseRefused(NotNow):
    """A phrase that cannot be looked for, or was looked for in vain: said beside the phrases."""

    def __init__(self, sentence: str):
        super().__init__(sentence, at="phrases")


def plainly_spelled(text: str) -> str:
    """The text with one kind of apostrophe, quote, dash and space, in small letters and without Markdown's marks."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_PLAINLY).lower().split())


def pattern_of(phrases: Sequence[str]) -> re.Pattern[str]:
    """A pattern that finds any of the phrases as whole words, however they are typed, spaced or written large.

    Raises `PhraseRefused` for a phrase of fewer than three letters.
    """
    tidy = [plainly_spelled(phrase) for phrase in phrases if phrase.strip()]
    if any(sum(letter.isalnum() for letter in phrase) < LEAST_LETTERS for phrase in tidy):
        raise PhraseRefused(TOO_SHORT)
    either = "|".join(BETWEEN.join(map(_word, phrase.split())) for phrase in tidy)
    return re.compile(rf"(?<![^\W_])(?:{either})(?![^\W_])", re.IGNORECASE)


def _word(word: str) -> str:
    return WITHIN.join(f"(?:{KINDS[letter]})" if letter in KINDS else re.escape(letter) for letter in word)
