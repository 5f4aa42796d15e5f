"""Past participles: “circulated”, “brought”, “submitted”.

Leans on nothing. Must not know which verbs the reader looks for.
"""

import re

_IRREGULAR = {
    "begin": "begun",
    "bring": "brought",
    "build": "built",
    "draw": "drawn",
    "feed": "fed",
    "find": "found",
    "give": "given",
    "hold": "held",
    "keep": "kept",
    "lead": "led",
    "make": "made",
    "meet": "met",
    "put": "put",
    "resend": "resent",
    "rewrite": "rewritten",
    "run": "run",
    "seek": "sought",
    "send": "sent",
    "set": "set",
    "show": "shown",
    "speak": "spoken",
    "take": "taken",
    "undertake": "undertaken",
    "write": "written",
}
_DOUBLED = ("map", "plan", "refer", "submit", "transfer")


def participles(verbs: str) -> str:
    """A list of verbs, parted by commas and lines, as the list of their past participles."""
    return ", ".join(participle(verb) for verb in re.split(r"[,\s]+", verbs.strip()))


def participle(verb: str) -> str:
    """The past participle of one verb: “carry” is “carried”."""
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith("e"):
        return verb + "d"
    if re.search(r"[^aeo]y$", verb):
        return verb[:-1] + "ied"
    return verb + (verb[-1] if verb in _DOUBLED else "") + "ed"
