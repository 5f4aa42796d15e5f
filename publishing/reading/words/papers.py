"""Papers: what is laid before a board and noted, accepted or approved there, or is still to be written.

Leans on the way patterns are written. Must not know what is in them.
"""

from publishing.reading.patterns import any_word, rule

PAPERS = any_word("""
    report(s), update(s), paper(s), document(s), minute(s), note(s), letter, presentation, feedback
    plan(s), strategy, strategies, framework(s), policy, policies, protocol(s), programme, business case, charter
    terms of reference
    agenda, dates, membership, appointment, schedule, timetable, timescales, action log, tracker, actions
    progress, position, performance, data, scorecard, dashboard, budget, register, risk register
    findings, outcome(s), recommendation(s), proposal(s), request, statement, audit(s)
    changes, amendments, version, content(s)
    approach, arrangements, structure, priorities, principles, model
""")
# “An accessible version of the plan”, at the beginning: something that somebody has to write or send.
A_PAPER = rule(
    r"^(?:(?:an? | the | further | more | copies of | details of)[ ](?:[\w’'-]+ ){0,3}?)?{paper}\b[^,;:]{0,60}$",
    paper=any_word("""
        version, form(s), paper(s), report(s), note(s), briefing(s), letter(s), summary, update(s), list, copy, guide(s)
        analysis, figures, data, information, details, slides, results, draft, minutes, newsletter(s), bulletin(s)
    """),
)
