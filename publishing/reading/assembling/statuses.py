"""How far an action has got, where the text under it says so: “Complete. The paper went out in May.”

Leans on the way patterns are written. Must not know the action.
"""

from publishing.reading.patterns import any_of, rule

# “Complete” is a status only where it stands alone: “Complete the audit by 3 May” is something to do.
_DONE = rule(
    r"^(?:(?:action | now | this is | this was) )*(?:{done}(?:\W+|$)|complete(?:\s*[.:;,)–-]+\s*|$))",
    done=any_of(
        """
        completed | done | closed | discharged | achieved | superseded | withdrawn | dropped
        not (?:to be )?(?:taken | pursued | carried) forward | no longer (?:required | needed)
        """
    ),
)
_STANDING = rule(
    r"^(?:(?:action | now) )*{standing}(?:\s*[.:;,–-]+\s*|$)",
    standing=any_of(
        """
        (?:not | partially | partly | part)[ -](?:yet[ -])?(?:completed? | done)
        outstanding | overdue | on-?going | in progress | carried (?:forward | over) | open | slipped
        """
    ),
)
_NUMBER = rule(r"^(?:action )?\d{1,3}(?:[./]\d{1,3})?\s+")


def without_status(text: str) -> tuple[str, bool | None]:
    """A text less the status it begins with, and whether that says done; None where it begins with none."""
    bare = _NUMBER.sub("", text)
    done = _DONE.match(bare)
    if done:
        return bare[done.end() :].strip(), True
    standing = _STANDING.match(bare)
    return (bare[standing.end() :].strip(), False) if standing else (text, None)
