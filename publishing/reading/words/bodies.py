"""Bodies, offices and people: who decides at a meeting, and who may be asked to do something.

Leans on the way patterns are written. Must not know a board, an office or a person by name.
"""

from publishing.reading.patterns import any_word

# Who decides: the board itself under any of its names, or those who sit at it.
DECIDERS = any_word("""
    board, panel, committee, group, sub-group, subgroup, partnership, forum, commission, executive
    trustees, governors, governing body, council of governors, councillors, meeting
    members, attendees, partners, colleagues, all present, those present
    everyone, everybody, we, all
""")
# Those, and the two whose resolutions are written the same way.
RESOLVERS = f"(?:{DECIDERS}|cabinet|council)"
# Who may do: a body, an office or a person, by its last word.
DOERS = any_word("""
    council(s), authority, authorities, cabinet, portfolio holder, councillors, ministry, minister(s)
    board(s), panel, committee, forum, partnership, executive, commissioner(s)
    group(s), subgroup, sub-group, steering group, working group, workstream, network, alliance, hub
    social care, public health, early help, probation, business support, comms, communications
    team(s), service(s), unit, office, department, directorate, secretariat, agency, agencies, body, bodies
    hospital(s), clinic(s), district(s), diocese
    organisation(s), housing, association, foundation, federation, society, charity, company, provider(s)
    police, constabulary, force, trust(s), school(s), college(s), academy, university
    director(s), head(s), manager(s), officer(s), lead(s), leader(s), deputy
    chair(s), chairman, chairperson, vice-chair, secretary, treasurer, clerk, governors
    adviser(s), advisor(s), consultant(s), consultancy, auditor(s), inspector(s), researchers
    coordinator, co-ordinator, champion(s), sponsor(s), owner(s), representative(s)
    nurse(s), health visitor(s), midwives, carers, doctor(s), superintendent, headteacher(s)
    supplier, contractor
    supervisors, practitioner(s), workers, author(s), reviewer(s), scrutineer, guardian(s), facilitator(s)
    warden(s), planner(s), registrar(s), principal(s), tutor(s), caretaker(s), librarian(s), surveyor(s)
    engineer(s), accountant(s), matron(s), nursery, nurseries
    trainer(s), analyst(s), solicitor(s), psychologist(s), therapist(s), teacher(s), mentor(s), ambassador(s), mayor
    official(s), civil servants, trustee(s), volunteer(s)
    member(s), partner(s), colleagues, staff, everyone, all, both
    we, i, they, he, she, who
""")
# What stands before a doer: “the”, “each”, “our”.
ARTICLE = r"(?:(?:the | all | each | our | its | their | both | every | an?) )?"
# One word of a name, and some of them: “Any Street”, “children’s”, “R&D”.
WORD = r"[\w’'&-]+"
# Initials, as note-takers write people: “AB”, “AB/CD”, “AB, CD & EF”. Taken whole or not at all: a long row of them
# could otherwise be cut in very many ways.
INITIALS = r"[A-Z]{2,4}\b(?:[/, &+]+[A-Z]{2,4}\b)*+"
# A letter of a name as notes write people, and full stops that end no sentence there: “Mr A. Khan”, “J. S. Patel”.
NAME_LETTER = r"(?:[^.:;?!] | (?<=\b[A-Z])\. | (?<=\bM[rs])\. | (?<=\bMrs)\. | (?<=\bDr)\.)"
PRONOUNS = frozenset(
    (
        *("i", "he", "she", "they", "it", "there"),
        *("this", "these", "that", "those", "who", "which"),
        *("both", "all", "everyone", "others"),
    )
)
# Pronouns that somebody is meant by, even if nobody is named.
SOMEBODY = frozenset(("i", "he", "she", "they", "both", "all", "everyone"))
