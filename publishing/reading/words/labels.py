"""Labels and headings that say what the words under them are: actions, next steps, agreements, what was heard.

Leans on the way patterns are written. Must not know where a label may stand: the passages do.
"""

from publishing.reading.patterns import any_of, holds, is_all, piece, rule
from publishing.reading.words.calendar import MONTH

# “Actions”, “Summary of agreed actions”, “Key action points”.
ACTIONS = piece(
    r"""
    (?:(?:summary of | list of | agreed | key | new | further | follow[ -]?up | other | our | all) )*
    {called}
    """,
    called=any_of(
        r"""
        actions?(?: (?:points? | items? | plan | list | summary | required | agreed | arising | needed | to be taken))*
        action (?:log | sheet) | aps? | tasks | to do
        (?:actions? )?(?:still | remaining)[ ](?:open | outstanding)(?: actions?)?(?: from [a-z ]{3,30} meetings?)?
        (?:the )?actions (?:we (?:will | are going to) take | being taken(?: forward)?)(?: (?:are | include))?
        """
    ),
)
# “What we will do next”, “Next steps”, “We have promised to”.
NEXT_STEPS = any_of(
    r"""
    what {somebody} (?:will | are going to | is going to | plan to) do(?: (?:next | now))?
    what(?:’s|'s|(?: is)) next
    what (?:will | happens | is going to) (?:happen )?(?:next | now)
    what will happen
    what(?:’s|'s|(?: is)) coming(?: up)? | coming up
    (?:planned | key | main)?[ ]?{work}(?: planned)?(?: (?:for | in | over))?(?: the)? (?:next | coming) {span}
    what we(?:’ll|'ll) do
    our response
    in response(?: to (?:this | these))? | as a result
    to (?:address | tackle | improve | help with) (?:this | these)(?: we (?:will | are))?
    (?:the )?next steps(?: (?:are | include | will be | agreed | (?:for | over | in) [a-z ]{2,40}))?
    we will(?: (?:now | therefore))?
    we(?:’ll|'ll)
    our commitments?
    we (?:have )?(?:committed | promised | promise | agreed) to
    looking ahead we will
    going forward we will
    """,
    somebody=any_of("we | they | the [a-z ]{3,30} | partners | it"),
    work="(?:activity | activities | work | actions | priorities | plans)",
    span="(?:period | month | quarter | term | few months | weeks)",
)
# “Approved”, “Not agreed”, “Formally noted”: what was decided, in a word.
IN_A_WORD = piece(
    r"""
    (?:(?:not | formally)[ ])?
    (?P<verb>agreed | approved | noted | endorsed | deferred | adopted | accepted | rejected | ratified)
    """
)
# “Part A – (Decisions)”.
PART = r"(?:(?:part|section|schedule) (?:[a-z]|\d{1,2}|[ivx]{1,4})\s*[:.–-]\s*)"
# “Decisions made”, “What the board agreed”, “Resolved”.
DECISIONS = any_of(
    r"""
    (?:the )?(?:(?:key | main | summary of) )?{called}(?: {which})?{vote}
    what (?:did )?{board}(?: (?:have | has))? (?:decided? | agreed? | approved?)(?: to do)?
    what was (?:agreed | decided)
    (?:{we} )?(?:unanimously )?(?:agreed | resolved | decided){vote}
    approved | noted | endorsed
    """,
    we="(?:it was | the board | members | the panel | the committee)",
    vote=r"(?: (?:unanimously | nem\.? con\.? | \((?![ivx]+\))[a-z0-9 .,/-]{3,40}\)))?",
    which=any_of(
        "made | taken | reached | agreed | of the board | (?:at a glance | in brief) | (?:of | from | at) the meeting"
    ),
    called=any_of(r"decisions?(?: ?/ ?actions?)? | agreements? | resolutions? | conclusions? | outcomes?"),
    board=any_of("the board | the panel | the committee | we | members | they"),
)
# “You said”, “What we heard”, “Key messages”, “Background”: told, and nothing to do.
HEARD = any_of(
    r"""
    you (?:said | told us | asked)(?: us)?
    what {somebody} (?:said | told us | asked)
    we (?:heard | did)
    what we(?:’ve|'ve|(?: have))? (?:did | done)
    you asked
    background | options considered | recommendations? | purpose
    reasons?(?: for (?:the )?decisions?)?
    achievements | successes | in the last month | since the last meeting
    progress(?: (?:to date | made))?
    """,
    somebody=any_of("you | was | we | they | families | young people | parents | members"),
)
# “What we heard”, “Key messages”: told as well, and among it what was decided, or promised by a day.
SAID = any_of(
    r"""
    what (?:was | we | they | members | the board) (?:said | heard | discussed | raised)
    (?:the )?(?:key | main) (?:points | messages | themes | issues | discussion points)[a-z ]*
    """
)
# Headings over lists of people and papers, in which nothing is agreed or promised.
PASSED_OVER = rule(
    r"^(?:\d+[.)]? )?{list_of}\W*$",
    list_of=any_of(
        r"""
        (?:board )?members
        (?:(?:those | members | also | board) )?{there}
        (?:(?:other | panel | member | board) )*attendees(?:,.*)?
        attendees, presenters and apologies
        (?:part [a-z] [–:-] )?(?:recently )?{over} (?:actions? | items)(?: since [a-z ]{3,40})?
        agenda | contents | venue | distribution(?: list)? | circulation(?: list)?
        glossary | key to initials | declarations? of interests?
        (?:our )?(?:ground rules | values | vision | aims(?: and objectives)?)(?: explained)?
        """,
        over="(?:completed | closed | archived)",
        there=any_of("present | attend(?:ance|ees|ed) | in attendance | not present | officials | observers"),
    ),
)
# “Actions from the last meeting”, “Review of actions”: what was promised before is not promised again.
OLD_ACTIONS = rule(
    "{old}",
    old=any_of(
        r"""
        \b{list_of} (?:arising )?{from_then} (?:the )?(?:last | previous | earlier | {month}\b | \d | [a-z]+ \d)
        \b(?:review of | outstanding | previous | completed | closed) actions?\b
        \bactions? (?:log | tracker) (?:review | update)
        \b(?:previous | last) minutes (?:and | & | /) actions?\b
        """,
        list_of=any_of("actions?(?: (?:log | list | tracker | points?))? | minutes | matters"),
        from_then=any_of("from | of | at | (?:carried | brought) (?:over | forward)(?: from)?"),
        month=MONTH,
    ),
)
# “… – complete”, “Closed”: an action that needs nobody any more.
FINISHED = rule(
    r"(?:^|[\s–(|-]){done}\W*$",
    done=any_of(
        """
        (?:(?:now | action) )?completed?
        closed | discharged | done | achieved | superseded | withdrawn | no longer required
        """
    ),
)
# Of these labels, those over a part of a whole document; the others also stand inside each of its items.
OF_A_SECTION = is_all(
    r"""
    (?:{next} | {actions} | you said\W{1,5}we (?:will | did)\W*)[ ]?[?:]?
    """,
    next=any_of(
        r"""
        what {somebody} (?:will | are going to | is going to | plan to) do(?: (?:next | now))?
        what(?:’s|'s|(?: is)) next
        what (?:will | happens | is going to) (?:happen )?(?:next | now)
        what will happen | (?:the )?next steps | our commitments?
        """,
        somebody=any_of("we | they | the [a-z ]{3,30} | partners"),
    ),
    actions=any_of(
        r"""
        action (?:log | list | plan | tracker | sheet) | actions? (?:summary | list)
        (?:summary of | list of) (?:agreed )?{things} | {things} summary
        """,
        things="(?:actions? | decisions? | key decisions?)",
    ),
)
# “OFFICIAL – SENSITIVE”, “Not protectively marked”: how a paper is to be kept, and no word of what it says.
MARKING = is_all(
    r"""
    \W*(?:{marked}(?:\W+ | $))+
    """,
    marked=any_of(
        r"""
        official(?:[ -–:]+sensitive)? | sensitive | not protectively marked | unclassified | protect | restricted
        (?:strictly )?(?:private and )?confidential | internal use only | for (?:internal | official) use only
        (?:unconfirmed | confirmed | final)? ?drafts? | for publication
        """
    ),
)
# A body's own noun, by which a title tells that it names one.
NAMES_A_BODY = holds("board | panel | committee | partnership | group | forum | commission")
# Any label at all.
LABEL = any_of(
    "{actions} | {next} | {decisions} | {heard} | {said}",
    actions=ACTIONS,
    next=NEXT_STEPS,
    decisions=DECISIONS,
    heard=HEARD,
    said=SAID,
)
