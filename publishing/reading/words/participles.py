"""Participles: “circulated”, “brought”, “submitted”; “circulating”.

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
_SHORT = ("begin", "get", "let", "put", "run", "set")
_DOUBLED = ("map", "plan", "refer", "submit", "transfer")


def participles(verbs: str) -> str:
    """A list of verbs, parted by commas and lines, as the list of their past participles."""
    return ", ".join(participle(verb) for verb in re.split(r"[,\s]+", verbs.strip()))


def gerunds(verbs: str) -> dict[str, str]:
    """A list of verbs, parted by commas and lines, by their present participles: “writing” is of “write”."""
    return {gerund(verb): verb for verb in re.split(r"[,\s]+", verbs.strip())}


def gerund(verb: str) -> str:
    """The present participle of one verb: “put” is “putting”."""
    if verb.endswith("e") and not verb.endswith("ee"):
        return verb[:-1] + "ing"
    return verb + (verb[-1] if verb in _DOUBLED or verb in _SHORT else "") + "ing"


def participle(verb: str) -> str:
    """The past participle of one verb: “carry” is “carried”."""
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith("e"):
        return verb + "d"
    if re.search(r"[^aeo]y$", verb):
        return verb[:-1] + "ied"
    return verb + (verb[-1] if verb in _DOUBLED else "") + "ed"
