"""Every address, and what each of the nine visitors is answered by GET and by POST of an empty form.

Written by hand from the roles of the design: the rows beside the addresses are what is tested with it.
"""

#            public obs adv mem off sec cha adm other
ALL = (200,) * 9
SIGNED_IN = (302, *(200,) * 8)
READERS = (302, 200, 200, 200, 200, 200, 200, 404, 404)
SECRETARY = (302, 403, 403, 403, 403, 200, 403, 404, 404)
ITS_LEAD = (302, 403, 403, 403, 200, 200, 403, 404, 404)
ITS_WRITERS = (302, 403, 403, 403, 200, 200, 403, 404, 404)  # the two who wrote of it; the rest may not update it
CHAIR = (302, 403, 403, 403, 403, 200, 200, 404, 404)
SPEAKER = (302, 403, 403, 200, 403, 403, 403, 404, 404)
KEEPERS = (302, 404, 404, 404, 404, 200, 404, 200, 404)
ABOUT_AND_KEEPERS = (302, 200, 200, 200, 200, 200, 200, 200, 404)
NOMINATORS = (302, 404, 404, 200, 404, 200, 404, 404, 404)
SITTERS = (302, 404, 404, 200, 404, 200, 404, 200, 404)
TERMS_WRITER = (302, 404, 404, 404, 404, 200, 404, 404, 404)
ADMIN = (302, 404, 404, 404, 404, 404, 404, 200, 404)
NOT_GET = (302, 405, 405, 405, 405, 405, 405, 404, 404)
MOVES = (302, 403, 403, 403, 403, 302, 403, 404, 404)
HOME = (200, *(302,) * 8)
NO_FILE = (302, *(404,) * 8)
NO_FILE_POST = (302, *(405,) * 6, 404, 404)
OUT_ONLY = (200, *(302,) * 8)
SIGN_OUT = (302, *(200,) * 8)
DESK = (302, 404, 404, 404, 404, 200, 200, 404, 404)
WRITER = (302, 404, 404, 404, 404, 200, 403, 404, 404)
PRESS = (302, 404, 404, 404, 404, 302, 403, 404, 404)
UNSEEN = (302, 404, 404, 404, 404, 409, 403, 404, 404)  # a press that does not say what its page showed
DESK_NOT_GET = (302, 404, 404, 404, 404, 405, 405, 404, 404)
DESK_LEADS_ON = (302, 404, 404, 404, 404, 302, 403, 404, 404)
DESK_CLOSED = (302, 404, 404, 404, 404, 302, 302, 404, 404)
DESK_NO_FILE = (302, *(404,) * 8)
DESK_NO_FILE_POST = (302, 404, 404, 404, 404, 405, 405, 404, 404)
INSIDE = (404, 200, 200, 200, 200, 200, 200, 404, 404)  # two doors, and nothing published behind the public one
INSIDE_POST = (405,) * 9
BOARD_HOME = ALL  # without a role it is the board’s public face

M = "/testshire/meetings/2016-01-20/"
ITEM = f"{M}items/1/"
D = "/testshire/decisions/2016-01-20/1/"
A = "/testshire/actions/1/"
P = "/testshire/meetings/2016-01-06/"
U = "/testshire/updates/2/"
R = "/testshire/updates/read-in/1/"
E = "/testshire/updates/published/update/2016-01-06/"
N = "/testshire/recommendations/2015-11-27/8/"
OFFICE = "/testshire/about/posts/head-of-practice/"
# name: (address, GET, POST of an empty form); None for POST: the address does not take it
EXPECTED = {
    "site_home": ("/", HOME, None),
    "health": ("/health/", ALL, None),
    "help": ("/help/", ALL, None),
    "accessibility": ("/help/accessibility/", ALL, None),
    "privacy": ("/help/privacy/", ALL, None),
    "cookies": ("/help/cookies/", ALL, None),
    "account_login": ("/sign-in/", OUT_ONLY, OUT_ONLY),
    "account_logout": ("/sign-out/", SIGN_OUT, (302,) * 9),
    "account": ("/account/", SIGNED_IN, None),
    "account_inactive": ("/account/closed/", ALL, None),
    "account_change_password": ("/account/password/", SIGNED_IN, SIGNED_IN),
    "account_reset_password": ("/account/forgotten/", ALL, ALL),
    "account_reset_password_done": ("/account/forgotten/sent/", ALL, None),
    "account_reset_password_from_key": ("/account/new-password/x-y/", ALL, ALL),
    "account_reset_password_from_key_done": ("/account/new-password/saved/", ALL, None),
    "boards:about": ("/testshire/about/", ALL, INSIDE_POST),
    "boards:terms": ("/testshire/about/terms/", INSIDE, INSIDE_POST),
    "boards:write_terms": ("/testshire/about/terms/write/", TERMS_WRITER, TERMS_WRITER),
    "boards:change_board": ("/testshire/about/change/", KEEPERS, KEEPERS),
    "boards:legend": ("/testshire/about/legend/", KEEPERS, None),
    "boards:change_rating": ("/testshire/about/legend/at_risk/", KEEPERS, KEEPERS),
    "boards:change_seat": ("/testshire/about/seats/chief/change/", KEEPERS, KEEPERS),
    "boards:fill_seat": ("/testshire/about/seats/chief/fill/", KEEPERS, KEEPERS),
    "boards:change_organisation": ("/testshire/about/organisations/police/change/", KEEPERS, KEEPERS),
    "boards:call_off_role": ("/testshire/people/call-off/", ADMIN, ADMIN),
    "boards:change_person": ("/testshire/people/oscar/change/", ADMIN, ADMIN),
    "boards:seats": ("/testshire/about/seats/", KEEPERS, None),
    "boards:add_seat": ("/testshire/about/seats/add/", KEEPERS, KEEPERS),
    "boards:call_off_seat": ("/testshire/about/seats/call-off/", KEEPERS, KEEPERS),
    "boards:end_seat": ("/testshire/about/seats/end/", KEEPERS, KEEPERS),
    "boards:add_organisation": ("/testshire/about/organisations/add/", KEEPERS, KEEPERS),
    "boards:put_forward": ("/testshire/about/organisations/nominate/", NOMINATORS, NOMINATORS),
    "boards:confirm_nomination": ("/testshire/about/organisations/confirm/", KEEPERS, KEEPERS),
    "boards:withdraw_nomination": ("/testshire/about/organisations/withdraw/", SITTERS, SITTERS),
    "boards:add_post": ("/testshire/about/posts/add/", KEEPERS, KEEPERS),
    "boards:post": (OFFICE, ABOUT_AND_KEEPERS, None),
    "boards:fill_post": (f"{OFFICE}fill/", KEEPERS, KEEPERS),
    "boards:vacate_post": (f"{OFFICE}vacate/", KEEPERS, KEEPERS),
    "boards:end_post": (f"{OFFICE}end/", KEEPERS, KEEPERS),
    "boards:arrange_cover": ("/testshire/about/cover/arrange/", KEEPERS, KEEPERS),
    "boards:end_cover": ("/testshire/about/cover/end/", KEEPERS, KEEPERS),
    "boards:people": ("/testshire/people/", ADMIN, None),
    "boards:add_person": ("/testshire/people/add/", ADMIN, ADMIN),
    "boards:give_role": ("/testshire/people/give-role/", ADMIN, ADMIN),
    "boards:confirm_role": ("/testshire/people/confirm-role/", ADMIN, ADMIN),
    "boards:end_role": ("/testshire/people/end-role/", ADMIN, ADMIN),
    "plans:sources": ("/testshire/recommendations/", READERS, None),
    "plans:add_source": ("/testshire/recommendations/sources/add/", SECRETARY, SECRETARY),
    "plans:add_recommendation": ("/testshire/recommendations/2015-11-27/add/", SECRETARY, SECRETARY),
    "plans:recommendation": (N, READERS, None),
    "plans:confirm": (f"{N}confirm/", SECRETARY, SECRETARY),
    "meetings:list": ("/testshire/meetings/", ALL, INSIDE_POST),
    "meetings:plan": ("/testshire/meetings/plan/", SECRETARY, SECRETARY),
    "meetings:meeting": (M, INSIDE, INSIDE_POST),
    "meetings:summary": (f"{M}summary.pdf", READERS, None),
    "meetings:change": (f"{M}change/", SECRETARY, SECRETARY),
    "meetings:answer_promise": ("/testshire/meetings/2016-02-24/promises/", SECRETARY, SECRETARY),
    "meetings:name_meeting": ("/testshire/meetings/promises/name/", SECRETARY, SECRETARY),
    "meetings:attendance": (f"{M}attendance/", SECRETARY, SECRETARY),
    "meetings:step": ("/testshire/meetings/2016-02-24/step/cancel/", SECRETARY, SECRETARY),
    "meetings:add_item": (f"{M}items/add/", SECRETARY, SECRETARY),
    "meetings:mend_item": (ITEM, SECRETARY, SECRETARY),
    "meetings:item_readers": (f"{ITEM}readers/", SECRETARY, SECRETARY),
    "meetings:minute": (f"{ITEM}minute/", SECRETARY, MOVES),
    "meetings:move_item": (f"{ITEM}move/up/", NOT_GET, MOVES),
    "meetings:withdraw_item": (f"{ITEM}withdraw/", NOT_GET, MOVES),
    "meetings:between": ("/testshire/decisions/between-meetings/", SECRETARY, SECRETARY),
    "meetings:decision": (D, READERS, None),
    "meetings:said_file": (f"{D}files/0123456789abcdef/", NO_FILE, NO_FILE_POST),
    "meetings:mend_decision": (f"{D}mend/", SECRETARY, SECRETARY),
    "meetings:decision_readers": (f"{D}readers/", SECRETARY, SECRETARY),
    "meetings:withdraw_decision": (f"{D}withdraw/", SECRETARY, SECRETARY),
    "actions:register": ("/testshire/actions/", READERS, None),
    "actions:to_put_right": ("/testshire/actions/to-put-right/", SECRETARY, NOT_GET),
    "actions:to_put_right_sort": ("/testshire/actions/to-put-right/public/", SECRETARY, NOT_GET),
    "actions:complete_at_once": (f"{D}complete/", NOT_GET, MOVES),
    "actions:register_csv": ("/testshire/actions/register.csv", READERS, None),
    "actions:register_pdf": ("/testshire/actions/register.pdf", READERS, None),
    "actions:correct": (f"{A}updates/1/correct/", ITS_WRITERS, ITS_WRITERS),
    "actions:report": ("/testshire/actions/3/report/", CHAIR, CHAIR),
    "actions:action": (A, READERS, None),
    "actions:update": (f"{A}update/", ITS_LEAD, ITS_LEAD),
    "actions:blocked": (f"{A}blocked/", ITS_LEAD, (302, 403, 403, 403, 302, 302, 403, 404, 404)),
    "actions:mend": (f"{A}mend/", SECRETARY, SECRETARY),
    "actions:readers": (f"{A}readers/", SECRETARY, SECRETARY),
    "actions:object": ("/testshire/actions/2/object/", SPEAKER, SPEAKER),
    "actions:said_file": ("/testshire/actions/1/files/0123456789abcdef/", NO_FILE, NO_FILE_POST),
    "actions:step": (f"{A}step/stop/", CHAIR, CHAIR),
    "actions:take_down": (f"{ITEM}take-down/", SECRETARY, SECRETARY),
    "actions:commitment": (f"{ITEM}commitment/", SECRETARY, SECRETARY),
    "actions:raise": (f"{D}action/", SECRETARY, SECRETARY),
    "publishing:edition": (f"{P}editions/1/", ALL, None),
    "publishing:file": (f"{P}editions/1/testshire-2016-01-06-edition-1.txt", ALL, None),
    "publishing:decision": (f"{P}decisions/1/", ALL, None),
    "publishing:decisions": ("/testshire/decisions/", ALL, None),
    "publishing:terms_edition": ("/testshire/about/terms/editions/1/", (404,) * 9, INSIDE_POST),
    "publishing:terms_file": ("/testshire/about/terms/editions/1/x.pdf", (404,) * 9, INSIDE_POST),
    "publishing:desk": ("/testshire/updates/", DESK, None),
    "publishing:start": (f"{M}write-update/", DESK_LEADS_ON, PRESS),
    "publishing:mark": (f"{M}may-be-published/", WRITER, UNSEEN),
    "publishing:announce": ("/testshire/updates/announce/", WRITER, PRESS),
    "publishing:publish_terms": ("/testshire/updates/terms/", DESK_LEADS_ON, PRESS),
    "publishing:draft": (U, DESK, WRITER),
    "publishing:read_ins": ("/testshire/updates/read-in/", DESK, None),
    "publishing:add_read_in": ("/testshire/updates/read-in/add/", WRITER, WRITER),
    "publishing:read_in": (R, DESK, None),
    "publishing:read_in_file": (f"{R}file/", DESK, None),
    "publishing:mend_read_in": (f"{R}day/", WRITER, WRITER),
    "publishing:accept_certain": (f"{R}accept-certain/", DESK_NOT_GET, UNSEEN),
    "publishing:add_finding": (f"{R}findings/1/add/", WRITER, WRITER),
    "publishing:add_item_found": (f"{R}add-item/", WRITER, WRITER),
    "publishing:save_read_in": (f"{R}save/", WRITER, UNSEEN),
    "publishing:undo_read_in": ("/testshire/updates/read-in/2/undo/", WRITER, WRITER),
    "publishing:step_read_in": (f"{R}step/set-aside/", DESK_NOT_GET, UNSEEN),
    "publishing:destroy_read_in": (f"{R}destroy/", DESK_LEADS_ON, PRESS),
    "publishing:finding": (f"{R}findings/2/", WRITER, WRITER),
    "publishing:answer_finding": (f"{R}findings/2/accept/", DESK_LEADS_ON, UNSEEN),
    "publishing:preview": (f"{U}preview/", DESK, None),
    "publishing:preview_pdf": (f"{U}preview.pdf", DESK, None),
    "publishing:check": (f"{U}check/", DESK, None),
    "publishing:promised_in_draft": (f"{U}promised/0123456789abcdef/", DESK_LEADS_ON, PRESS),
    "publishing:promised_in_minute": (f"{ITEM}promised/0123456789abcdef/", DESK_LEADS_ON, PRESS),
    "publishing:add_section": (f"{U}sections/add/", WRITER, WRITER),
    "publishing:add_date": (f"{U}dates/add/", WRITER, WRITER),
    "publishing:add_document": (f"{U}documents/add/", WRITER, WRITER),
    "publishing:take": (f"{U}take/", DESK_NOT_GET, PRESS),
    "publishing:ask": (f"{U}ask/", DESK_NOT_GET, PRESS),
    "publishing:clear": (f"{U}clear/", DESK, DESK),
    "publishing:send_back": (f"{U}send-back/", DESK_CLOSED, DESK),
    "publishing:said_file": (f"{U}files/0123456789abcdef/", DESK_NO_FILE, DESK_NO_FILE_POST),
    "publishing:hold": (f"{U}hold/", DESK_LEADS_ON, WRITER),
    "publishing:release": (f"{U}release/", DESK_LEADS_ON, WRITER),
    "publishing:drop": (f"{U}drop/", WRITER, PRESS),
    "publishing:publish": (f"{U}publish/", WRITER, WRITER),
    "publishing:publication": (E, DESK, None),
    "publishing:done": (f"{E}done/", DESK, None),
    "publishing:frozen": (f"{E}editions/1/", DESK, None),
    "publishing:frozen_pdf": (f"{E}editions/1/edition.pdf", DESK, None),
    "publishing:correct": (f"{E}editions/1/correct/", WRITER, WRITER),
    "publishing:withdraw": (f"{E}editions/1/withdraw/", DESK, DESK),
    "publishing:redact": (f"{E}editions/1/redact/", DESK_LEADS_ON, PRESS),
    "home": ("/testshire/", BOARD_HOME, None),
    "as_at": ("/testshire/actions/as-at/?day-day=22&day-month=2&day-year=2016", READERS, None),
}
