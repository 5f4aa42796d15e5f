"""One sentence: every verb in it that decides, what each of them decides, and the strongest of those.

Leans on who decided and on what follows. Must not know where in a document the sentence stands.
"""

from collections.abc import Iterator

from publishing.reading.agreements.decided_by import DecidedBy
from publishing.reading.agreements.deciding import decided_by
from publishing.reading.agreements.following import judged
from publishing.reading.agreements.kinds import DECIDING_VERB, Agreement
from publishing.reading.patterns import cased_rule, holds
from publishing.reading.words.bodies import DECIDERS

_MOST = 1_500
# “The board approved the plan and agreed …”: the second verb decides in the name of the first.
_CARRIED_ON = cased_rule(r"(?:\band | \bbut | , | ; | \bthen | \balso)$")
# “There was consensus that …”, “members gave their approval”: decided by a noun.
_REACHED = holds(
    r"""
    there was (?:[a-z]+ )?(?:agreement | consensus)(?= (?:that | to | on)\b)
    (?:agreement | consensus | approval) (?:was | has been) (?:reached | given | secured | obtained | granted)
    were (?:all )?in agreement
    {decider}(?: members)? (?:also )?gave (?:its | their) (?:[a-z]+ )?(?:approval | agreement | support | endorsement)
    """,
    decider=DECIDERS,
)
_NOT = holds("no | not")


def agreement(sentence: str, board: frozenset[str] = frozenset()) -> Agreement | None:
    """What the board decided by a sentence, or None. `board` holds the words of its name, in small letters."""
    if sentence.endswith("?"):
        return None
    return _strongest(list(_by_verbs(sentence, board)) or _by_noun(sentence))


def _by_verbs(sentence: str, board: frozenset[str]) -> Iterator[Agreement]:
    last: Agreement | None = None
    for match in DECIDING_VERB.finditer(sentence[:_MOST]):
        left, content = sentence[: match.start()].rstrip(), sentence[match.end() :].lstrip()
        verb = match["verb"].lower()
        if last is not None and _CARRIED_ON.search(left):
            by: DecidedBy | None = DecidedBy(last.subject)
        else:
            by = decided_by(left, verb, content, board)
        found = judged(verb, content, by.subject, left) if by is not None else None
        if found is not None:
            last = found
            yield found


def _by_noun(sentence: str) -> list[Agreement]:
    reached = _REACHED.search(sentence)
    if reached is None or _NOT.search(sentence[: reached.end()]):
        return []
    found = judged("agreed", sentence[reached.end() :].lstrip(" :"), None)
    return [found] if found else []


def _strongest(found: list[Agreement]) -> Agreement | None:
    """What is to be done comes before what was done by saying so, and that before an opinion."""
    deeds = [one for one in found if not one.is_view]
    if not deeds:
        return found[0] if found else None
    return max([one for one in deeds if not one.is_complete] or deeds, key=lambda one: one.strength)
