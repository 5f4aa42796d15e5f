"""Deeds: verbs that promise something which can be seen to be done, and verbs that promise nothing of their own.

Leans on participles and on the way patterns are written. Must not know who does a deed, nor when.
"""

from publishing.reading.patterns import any_word, piece
from publishing.reading.words.participles import gerunds, participles

# A sentence without a date promises by these alone: a thing handed over, sent, looked into or settled.
_HANDED_OVER = """
    write, draft, redraft, rewrite, draw, compile, collate, prepare, produce, summarise, outline, amend, correct, add
    send, resend, email, e-mail, forward, circulate, recirculate, re-circulate, distribute, disseminate
    cascade, issue, reissue, publish, upload, share, return, respond, submit, present, report, bring, take
    feed, feedback, carry
    brief, inform, notify, chase, action, advise, remind, clarify, confirm, introduce, raise, escalate, refer, propose
    contact, approach, liaise, consult, meet, speak, discuss, visit, invite, request, seek, obtain, gather
    research, survey, check, verify, test, look, examine, assess, analyse, audit, evaluate, investigate, explore
    identify, find, map
    review, revisit, revise, refine, refresh, update, follow
    design, co-design, devise, develop, create, establish, implement, deliver, launch, relaunch, pilot, trial, roll
    arrange, organise, co-ordinate, convene, schedule, hold, host, run, set, place, scope, remove
    commission, procure, provide, supply, recruit, appoint, nominate, advertise, train
    conduct, undertake, complete, finalise
"""
# These promise too, where the sentence says when, or stands among actions.
_OTHER_DEEDS = """
    agree, decide, determine, resolve, consider, accept, adopt, note, recommend, suggest, offer
    ask, call, phone, ring, reply, talk, chase, communicate, engage, encourage, address
    show, highlight, hand, pass, give, put, post, release, re-issue, publicise, promote, print
    document, record, register, list, table, name, rename, mark, edit, modify, simplify, translate
    pull, flag, collect, capture, extract, compare, combine, merge, link, align, measure, monitor, track, target
    plan, prioritise, model, define, co-produce, source, build, form, fill
    begin, start, commence, initiate, open, progress, pursue, work, lead, chair, attend, join, coordinate
    allocate, assign, deploy, hire, fund, secure, select, choose, pick, order, book, use
    let, attach, include, incorporate, embed, apply, expand, extend, strengthen
    split, keep, make, move, proceed, transfer, sign, close, clear, adjust, alter, reword
"""
# Of the first, those that are told in the passive: “a paper will be circulated”.
_TOLD_IN_THE_PASSIVE = """
    write, draft, redraft, prepare, produce, finalise, complete, amend, add, update, refresh, refine, review, revise
    revisit, send, resend, share, circulate, recirculate, distribute, forward, issue, publish, upload, launch
    submit, present, report, bring, carry, table, feed, return, refer, follow, discuss, consult, invite
    arrange, schedule, convene, commission, deliver, establish, provide, undertake
    advertise, seek, obtain, contact, inform, notify, appoint, raise, escalate, check, investigate, explore, chase
    recruit, hire, pursue, scope, cascade, post, email, e-mail, display, collate, compile, analyse, clarify, confirm
    include, incorporate, develop, create, design, identify, monitor, adjust, alter, correct, reword, simplify, remove
"""

DEED = any_word(_HANDED_OVER, _OTHER_DEEDS)
HANDING = any_word(_HANDED_OVER)
# “Writing”, of “write”: what somebody “will be” doing.
DEED_OF_DOING = gerunds(_HANDED_OVER) | gerunds(_OTHER_DEEDS)
DONE = any_word(
    participles(_HANDED_OVER),
    participles(_OTHER_DEEDS),
    "carried out, rolled out, signed off, resolved, in place",
)
# Of verbs that may stand among them: “figures to be broken down”.
IRREGULAR = any_word("""
    broken, built, chosen, cut, done, drawn, driven, dealt, given, known, laid, left, let, lent, paid, read, reset, rung
    sold, shared, shown, split, spelt, spent, taught, told, understood, upheld, withdrawn, won, woven, thought through
""")
HANDED = any_word(
    participles(_TOLD_IN_THE_PASSIVE),
    """
    fed back, brought back, picked up, taken forward, taken up, looked into, drawn up, made available, put up
    put right, dealt with, sorted out
    """,
)
# Verbs that describe, hope or repeat, and promise no deed of their own.
NO_DEED = any_word("""
    be, have, come, go, get, sit, stand, stay, remain, continue, become, act, form, apply, cover, cost
    total, range, end
    retain, help, assist, enhance, enable, allow, support, contribute, benefit, ensure, require, depend, mean
    reflect, affect, impact
    need, want, like, wish, hope, aim, strive, try, expect, look, prefer, love
    feel, see, hear, know, learn, understand, realise, recognise, believe, think, welcome, appreciate, enjoy, face
    notice, recall, remember, forget, recognize, experience, receive
    improve, increase, reduce, grow, rise, fall, gain, lose, drop, vary, differ, change, last, happen, occur
    succeed, fail, struggle, cope, suffer, miss, achieve, reach, live, belong, own, owe, matter, seem, appear
    exist, include, contain, consist, comprise, involve, concern, relate, serve, operate, play, retire, leave
    rely, trust, deserve, wait, spend, save, earn, pay attention, value, prove, tell, say
""")
# What is told of a thing “will be” without anybody’s promising it: how it is seen, judged, met with or changed.
NO_DEED_DONE = any_word("""
    seen, felt, known, heard, learned, learnt, understood, needed, required, expected, hoped, anticipated, wanted
    welcomed, appreciated, affected, impacted, influenced, supported, helped, enabled, encouraged, protected, valued
    judged, graded, rated, inspected, missed, lost, delayed, limited, challenged, faced, based, concerned, involved
    improved, reduced, increased, lowered, raised, strengthened, achieved, met, reached, gained, saved, kept, left
    made, used, considered, regarded, viewed, given, treated, remembered, pleased, interested, able, tested, spent
    chaired, led, managed, overseen, attended, staffed, hosted, run by, made up, responsible
    desired, liked, wished, preferred, compelled, forced, obliged
    held to account, taken seriously, taken into account, born, paid, charged, allowed, permitted, entitled, placed
""")
# Any other verb in its bare form: after “AB to” whatever is no noun and no state is a deed, “AB to pull together”.
ANY_DEED = piece(
    r"""
    (?!(?:{state} | {no_verb})\b)
    [a-z][a-z-]{2,}(?<![^su]s)(?<!ing)(?<!tion)(?<!ness)(?<!ity)(?<!ed)(?=[ ](?!to\b | and\b | is\b | was\b | of\b))
    """,
    state=NO_DEED,
    no_verb=any_word("""
        the, this, that, these, those, their, our, his, her, its, all, each, every, both, some, any, one, no
        which, whom
        college, school, court, hospital, university, home, parliament, scrutiny
        children, young, people, partner, local, national, social, public, new, early, good, better, more, date, other
        mental, health, care, school, further, higher, adult, day, full, high, low, about, around, over, just, almost
    """),
)
