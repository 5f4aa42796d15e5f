"""Empty deeds: verbs of deeds that say nothing to be seen, “work closely with”, “look forward to”.

Leans on the words of deeds. Must not know who does them, nor when.
"""

from publishing.reading.patterns import any_of, any_word, rule
from publishing.reading.words.deeds import HANDING

_EMPTY_DEED = rule(
    "^{deed}",
    deed=any_of(
        r"""
        show (?:an? )(?:[a-z]+ )?(?:surplus | deficit | increase | decrease | improvement | profit | loss | fall | rise)
        move on | move to (?:an? | another)[ ](?:[a-z]+ )?(?:role | job | post | team)
        find (?:[\w’'-]+ ){1,6}?(?:much )?(?:easier | harder | useful | helpful | difficult | hard)
        work (?:with | together | towards | closely | to) | look (?:forward | to | at how | like)
        keep (?:you | everyone | people | families) | give (?:us | them | families | children)
        update you(?! .*\bnext\b) | follow up with you
        take (?:time | part | place | into) | place (?:children | young | families)
        provide (?:(?:a | an | the) )?(?:opportunit | benefit | clarity | assurance | better | greater)
        provide (?:(?:a | an | the) )?(?:strategic | leadership | support and challenge | support,[ ])
        make (?:sure | a difference) | bring (?:about | benefits | together) | lead to | seek to | start to
        (?:set | share) (?:the | a | an | our | their) {abstract} | show (?:how | that) | use its | focus on | carry on
        run$ | run (?:from | until | to | for)
        meet (?:the needs | demand | need | on | in | again | monthly | next | every)
        hold (?:to account | each other | partners to account)
        """,
        abstract=any_word("vision, ambition, view(s), tone, scene, direction, standard, load, concern(s)"),
    ),
)
# “Work with the parish to design a crossing”: what they work for is the deed.
_WORK_TO = rule(r"^work (?:with | together)\b[^,.;]{0,80}? to {deed}\b", deed=HANDING)


def is_empty_deed(words: str) -> bool:
    """Whether a verb with what follows it says nothing that will be seen done."""
    return bool(_EMPTY_DEED.match(words)) and not _WORK_TO.search(words)
