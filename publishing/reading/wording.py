"""The words that boards write by: who decides, who promises, which verbs promise a deed and which only hold an opinion.

Tables and nothing else, in the English of councils. Must hold no word of any one document: a test compares.
"""

import re


def one_of(*groups: str) -> str:
    """A pattern for any of the words in some lists, longest first."""
    words = sorted({word for group in groups for word in group.split(",")}, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(word.strip()).replace(r"\ ", " ") for word in words) + ")"


ADVERBS = one_of(
    "also,all,then,therefore,further,formally,unanimously,collectively,jointly,both,broadly,subsequently,duly,fully,"
    "provisionally,again,now,each,thus,however,accordingly,finally,generally,since,both,already,next,in principle,"
    "strongly,warmly,verbally,in turn,after discussion,following discussion,itself,together,consequently,later,"
    "nevertheless,only,virtually"
)
# Who decides: the board itself under any of its names, or those who sit at it.
DECIDERS = one_of(
    "board,panel,committee,group,sub-group,subgroup,partnership,forum,commission,executive,trustees,governors,meeting,"
    "members,attendees,partners,colleagues,all present,those present,everyone,everybody,we,all,council of governors"
)
# Who may do: a body, an office or a person, by its last word.
DOERS = one_of(
    "council,councils,councillors,officer,officers,team,teams,service,services,director,directors,directorate,chair,"
    "chairs,chairman,chairperson,vice-chair,deputy,lead,leads,leader,leaders,head,heads,manager,managers,partner,"
    "partners,police,constabulary,force,trust,trusts,department,secretariat,secretary,group,groups,panel,forum,"
    "members,member,schools,school,colleges,college,adviser,advisers,advisor,advisors,commissioner,commissioners,"
    "executive,authority,authorities,agency,agencies,ministry,minister,ministers,office,unit,hub,board,boards,"
    "committee,partnership,subgroup,sub-group,steering group,working group,workstream,practitioners,"
    "social workers,consultant,consultants,consultancy,provider,providers,representatives,representative,colleagues,"
    "coordinator,co-ordinator,clerk,nurse,nurses,doctor,inspector,inspectors,superintendent,academy,university,"
    "portfolio holder,cabinet,network,alliance,bodies,body,organisations,organisation,staff,company,charity,federation,"
    "headteachers,headteacher,supervisors,everyone,all,champion,champions,sponsor,sponsors,owner,owners,"
    "we,i,they,he,she,both,who,chairs,governors,auditor,auditors,association,foundation,society,treasurer,researchers"
)
# Deeds that can be seen to be done: a promise of one needs no date to be a promise.
DEEDS = (
    "accept,add,address,adopt,advertise,advise,agree,align,allocate,amend,analyse,appoint,apply,approach,arrange,ask,assess,assign,"
    "attach,attend,audit,begin,book,brief,bring,build,call,capture,carry,cascade,chair,chase,check,circulate,clarify,"
    "close,co-design,co-ordinate,co-produce,collate,collect,combine,commence,commission,communicate,compare,compile,"
    "complete,conduct,confirm,consider,consult,contact,convene,coordinate,correct,create,decide,define,deliver,deploy,"
    "design,determine,develop,devise,discuss,disseminate,distribute,document,draft,draw,edit,email,e-mail,embed,encourage,engage,"
    "escalate,establish,evaluate,examine,expand,explore,extend,extract,feed,finalise,find,fill,follow,form,forward,fund,gather,"
    "give,hand,highlight,hire,hold,host,identify,implement,include,incorporate,inform,initiate,introduce,investigate,invite,"
    "issue,join,keep,launch,lead,liaise,link,list,look,make,map,mark,measure,meet,merge,model,modify,monitor,move,name,"
    "nominate,note,notify,obtain,offer,open,order,organise,outline,pass,phone,pick,pilot,place,plan,post,prepare,present,"
    "print,prioritise,procure,produce,progress,promote,propose,provide,publicise,publish,pursue,put,raise,re-issue,"
    "recirculate,re-circulate,recommend,record,recruit,redraft,refine,refer,refresh,register,reissue,release,relaunch,"
    "remind,remove,rename,reply,report,request,research,resend,resolve,respond,return,review,revise,revisit,rewrite,"
    "ring,roll,run,schedule,scope,secure,seek,select,send,set,share,show,sign,simplify,source,speak,start,strengthen,"
    "submit,suggest,summarise,supply,survey,table,take,talk,target,test,track,train,transfer,translate,trial,undertake,"
    "update,upload,use,verify,visit,work,write"
)
# Of these, the ones that a sentence without a date promises by: a thing handed over, sent or settled.
HANDED_OVER = (
    "add,advertise,advise,amend,analyse,appoint,approach,arrange,assess,audit,brief,bring,carry,cascade,check,circulate,"
    "clarify,co-design,co-ordinate,collate,commission,compile,complete,conduct,confirm,consult,contact,convene,correct,"
    "create,deliver,design,develop,devise,discuss,disseminate,distribute,draft,draw,email,e-mail,escalate,establish,evaluate,"
    "examine,explore,feed,finalise,find,follow,forward,gather,hold,host,identify,implement,inform,introduce,investigate,"
    "invite,issue,launch,liaise,look,map,meet,nominate,notify,obtain,organise,outline,pilot,place,prepare,present,"
    "procure,produce,propose,provide,publish,raise,recirculate,re-circulate,recruit,redraft,refer,refine,refresh,reissue,"
    "relaunch,remind,remove,report,request,research,resend,respond,return,review,revise,revisit,rewrite,roll,run,"
    "schedule,scope,seek,send,set,share,speak,submit,summarise,supply,survey,take,test,train,trial,undertake,update,"
    "upload,verify,visit,write"
)
PAST_OF = {
    "bring": "brought",
    "build": "built",
    "draw": "drawn",
    "draft": "drafted",
    "feed": "fed",
    "find": "found",
    "give": "given",
    "hold": "held",
    "keep": "kept",
    "lead": "led",
    "make": "made",
    "meet": "met",
    "put": "put",
    "rewrite": "rewritten",
    "run": "run",
    "seek": "sought",
    "send": "sent",
    "resend": "resent",
    "set": "set",
    "show": "shown",
    "speak": "spoken",
    "take": "taken",
    "undertake": "undertaken",
    "write": "written",
    "begin": "begun",
    "hand": "handed",
}


def past(verb: str) -> str:
    """The past participle of a verb: “circulated”, “brought”, “submitted”."""
    if verb in PAST_OF:
        return PAST_OF[verb]
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] not in "aeo":
        return verb[:-1] + "ied"
    if verb in ("submit", "refer", "plan", "scope", "map", "commit", "transfer"):
        return verb + ("d" if verb == "scope" else verb[-1] + "ed")
    return verb + "ed"


DEED = one_of(DEEDS)
HANDING = one_of(HANDED_OVER)
DONE = one_of(
    ",".join(past(verb) for verb in DEEDS.split(",")) + ",carried out,rolled out,signed off,resolved,in place"
)
HANDED = one_of(
    ",".join(
        past(verb)
        for verb in "add,amend,arrange,bring,carry,circulate,commission,complete,consult,convene,"
        "deliver,discuss,distribute,draft,establish,feed,finalise,follow,forward,invite,issue,launch,prepare,present,"
        "produce,provide,publish,recirculate,redraft,refer,refine,refresh,report,resend,return,review,revise,revisit,"
        "schedule,send,share,submit,table,undertake,update,upload,write".split(",")
    )
    + ",fed back,brought back"
)
# Verbs and sayings that describe, hope or repeat, and promise no deed of their own.
NO_DEED = one_of(
    "be,have,help,enable,mean,allow,remain,continue,need,want,like,wish,hope,feel,see,know,understand,become,benefit,"
    "require,depend,affect,impact,contribute,reflect,welcome,appreciate,expect,face,lose,gain,improve,increase,reduce,"
    "sit,support,ensure,strive,aim,try,get,come,go,end,apply,cover,cost,total,act,form,range,fall,rise,grow"
)
# What a view calls a thing.
OPINIONS = one_of(
    "important,helpful,useful,essential,vital,beneficial,critical,crucial,sensible,good,positive,clear,right,appropriate,"
    "necessary,encouraging,better,best,key,valuable,fair,timely,more,less,too,very,unacceptable,imperative,preferable,"
    "desirable,worthwhile,premature,significant,heartening,reassuring,concerning,disappointing,difficult,easier,harder,"
    "welcome,pleasing,inappropriate,unclear,early,evident,excellent,impressive,comprehensive,strong,effective,realistic"
)
WORTHS = one_of(
    "value,benefit,benefits,merit,merits,importance,need,scope,opportunity,opportunities,potential,advantage,advantages,"
    "room,work,more,much,evidence,progress,challenge,challenges,risk,risks,concern,concerns,lack,appetite,sense,gap,gaps"
)
PAPERS = one_of(
    "report,reports,update,updates,paper,papers,minutes,minute,notes,note,plan,plans,strategy,framework,policy,protocol,"
    "progress,content,contents,position,findings,recommendation,recommendations,proposal,proposals,terms of reference,"
    "letter,presentation,risk register,register,budget,scorecard,dashboard,data,performance,outcome,outcomes,agenda,"
    "dates,membership,action log,tracker,timetable,timescales,approach,arrangements,request,changes,amendments,version,"
    "business case,charter,structure,priorities,principles,model,programme,statement,schedule,appointment,actions,feedback"
)
# Headings and labels that say what the words under them are.
ACTION_WORDS = (
    r"(?:(?:summary of|agreed|key|new|further|follow[ -]?up|other|our|all|list of) )*"
    r"(?:actions?(?: (?:points?|items?|plan|required|agreed|arising|needed|list|summary|to be taken))*|action log|aps?|tasks|to do)"
)
NEXT_WORDS = (
    r"(?:what (?:we|they|the [a-z ]{3,30}|partners|it) (?:will|are going to|is going to|plan to) do(?: next| now)?|what(?:’s|'s| is) next|"
    r"what (?:will|happens|is going to) (?:happen )?(?:next|now)|what will happen|what we(?:’ll|'ll) do|our response|"
    r"(?:the )?next steps(?: (?:are|include|will be|agreed))?|we will(?: now| therefore)?|we(?:’ll|'ll)|our commitments?|"
    r"we (?:have )?(?:committed|promised|promise|agreed) to|looking ahead we will|going forward we will)"
)
DECISION_WORDS = (
    r"(?:(?:the )?(?:key |main |summary of )?(?:decisions?|agreements?|resolutions?|conclusions?|outcomes?)(?: (?:made|taken|reached|agreed|of the board))?|"
    r"what (?:did )?(?:the board|the panel|the committee|we|members|they)(?: have| has)? (?:decided?|agreed?|approved?)(?: to do)?|what was (?:agreed|decided)|"
    r"(?:it was |the board |members |the panel |the committee )?(?:agreed|resolved|decided)|approved|noted|endorsed)"
)
HEARD_WORDS = (
    r"(?:you (?:said|told us|asked)(?: us)?|what (?:you|was|we|they|families|young people|parents|members) (?:said|heard|told us|discussed|asked)|"
    r"what was (?:said|discussed|heard|raised)|we (?:heard|did)|what we(?:’ve|'ve| have)? (?:did|done)|you asked|"
    r"(?:the )?(?:key|main) (?:points|messages|themes|issues|discussion points)[a-z ]*|discussion|background|reason(?:s)?(?: for (?:the )?decisions?)?|options considered|"
    r"recommendations?|purpose|achievements|successes|in the last month|since the last meeting|progress(?: to date| made)?)"
)
PASSED_OVER = re.compile(
    r"^(?:\d+[.)]? )?(?:(?:those |members |also |board )?(?:present|attend(?:ance|ees|ed)|in attendance|not present|officials|observers)|apologies(?: for absence| received)?"
    r"|(?:other |panel |member |board )*attendees(?:,.*)?|attendees, presenters and apologies|agenda|distribution(?: list)?|circulation(?: list)?|glossary|key to initials|venue|contents|declarations? of interests?)\W*$",
    re.I,
)
OLD_ACTIONS = re.compile(
    r"\b(?:actions?(?: log| list| tracker| points?)?|minutes|matters) (?:arising )?(?:from|of) (?:the )?(?:last|previous|earlier|\d|[a-z]+ \d)"
    r"|\b(?:review of|outstanding|previous|completed|closed) actions?\b|\bactions? (?:log|tracker) (?:review|update)",
    re.I,
)
FINISHED = re.compile(
    r"(?:^|[\s–(|-])(?:(?:now |action )?complete(?:d)?|closed|discharged|done|achieved|superseded|withdrawn|no longer required)\W*$",
    re.I,
)
