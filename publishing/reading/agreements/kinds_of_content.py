"""The kind that an agreement's own words give it: “agreed that the item be deferred” is a deferral.

Leans on the way patterns are written. Must not know who decided.
"""

from publishing.reading.patterns import any_of, rule

_KINDS = (
    ("noted", rule(r"\bbe (?:received and )?noted\b | ^to (?:receive and )?note\b")),
    (
        "approved",
        rule(
            r"\bbe {approved}\b | ^to (?:formally )?{approve}\b",
            approved=any_of("approved | adopted | ratified | signed off | confirmed | accepted | authorised"),
            approve=any_of("approve | ratify | sign off | accept | confirm"),
        ),
    ),
    ("endorsed", rule(r"\bbe (?:endorsed | commended)\b | ^to endorse\b")),
    ("deferred", rule(r"\bbe (?:deferred | postponed | held over)\b | ^to (?:defer | postpone)\b")),
    ("referred", rule(r"\bbe referred (?:back )?to\b | ^to refer\b")),
    ("amended", rule(r"\bbe amended\b | ^to amend\b")),
)
# “Approved, subject to two changes”.
_SUBJECT_TO = rule(r"\bsubject to (?!call | confirmation | funding | a further)")
_MOST = 200


def kind_of_content(kind: str, content: str) -> str:
    """The kind of an agreement, from the kind its verb gives it and from what follows the verb."""
    if kind == "agreed":
        begins = content[:_MOST].lstrip(" :–-")
        low = begins.lower()
        if "be " not in low and not low.startswith("to "):
            return _with_condition(kind, content)
        kind = next((name for name, pattern in _KINDS if pattern.search(begins)), kind)
    return _with_condition(kind, content)


def _with_condition(kind: str, content: str) -> str:
    if kind in ("agreed", "approved") and _SUBJECT_TO.search(content):
        return "agreed_subject"
    return kind
