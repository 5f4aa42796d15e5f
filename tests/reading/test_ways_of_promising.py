"""The ways in which minutes and updates promise something, and those that only look like one."""

import pytest

from tests.reading.lines import found_in, sorts_in, who_in


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The Chair will sign the foreword.", "The Chair"),
        ("The Chair would sign the foreword.", "The Chair"),
        ("County Police would share the data once the agreement had been signed.", "County Police"),
        ("The communications leads would agree a joint statement beforehand.", "The communications leads"),
        ("By Christmas, team managers will have had training in supervision.", "team managers"),
        ("Workshops will run during June and July.", None),
        ("A hub will be set up in the south of the county.", None),
        ("The protocol would be circulated with these minutes.", None),
        ("The guidance should be circulated to all schools (Sue Lang).", "Sue Lang"),
        ("Mr A. Khan to write to the Department by 4 June.", "Mr A. Khan"),
        ("M. Osei to lead, with input from P. Shaw, and report back in June.", "M. Osei"),
        ("P. Shaw offered to map what there is.", "P. Shaw"),
        ("SL to pull together the list.", "SL"),
        ("Carried forward from January: AB and CD to finalise the protocol.", "AB and CD"),
        ("We are opening a family room from June.", "We"),
        ("Training will be run in every district by the end of June.", None),
        ("AM to send the figures out.", "AM"),
        ("8.3 AB to send the figures out.", "AB"),
        ("Action 6.3 is overdue: DW apologised and will submit it to the Chair.", "DW"),
        ("The director has written to them and will meet them again on 14 June.", "The director"),
        ("A draft will be with schools on 7 June.", None),
        ("From June the network will be hosted by the alliance.", "the alliance"),
        ("IT will fit boosters in both buildings before Christmas.", "IT"),
        ("IF informed members that the survey would open on 1 June.", None),
        ("Forms due 30 June - all agencies to complete.", "all agencies"),
        ("It will be out to consultation in the autumn.", None),
        ("Supervision: the new form goes live on 1 August.", None),
        ("Two extra workers will clear this by December.", "Two extra workers"),
        ("The trust has promised to publish its offer to schools.", "The trust"),
        ("The overview author will attend in June.", "The overview author"),
        ("The council will increase the fees from June.", "The council"),
        ("The Chair asked for a report on fostering.", None),
        ("A new scheme launches on 1 June.", None),
        ("Paper to next meeting.", None),
        ("We will paint the rooms by June and we have asked families to choose the colours.", "We"),
        ("County Police confirmed that two more detectives will join the hub from 2 July.", "County Police"),
        ("Discussions will take place with the schools of the district.", None),
        ("Further work on the offer would take place to hear families.", None),
        ("Once the trust has agreed the offer, it will be sent to schools.", None),
        ("Each district will complete its return by June half term.", "Each district"),
        ("Health visitors are expected to complete the course by June.", "Health visitors"),
        ("The director took an action to review the rates of the agency.", "The director"),
        ("SL promised the figures next week.", "SL"),
        ("Sue volunteered to look at this.", "Sue"),
        ("The clerk will be writing to schools.", "The clerk"),
        ("Officers will be finalising the list by 4 June.", "Officers"),
        ("Sue Lang would ensure that papers could be read by all before meetings.", "Sue Lang"),
        ("The Director will make sure that the figures are right.", "The Director"),
        ("There will be a survey of parents by 4 June.", None),
        ("Analysis due to go out to tender by 30 June for two weeks.", None),
        ("A further report on fostering was requested for the next meeting.", None),
        ("Sue asked Tom to invoice them quarterly with the bill.", "Tom"),
        ("They will be put up on the board of the school. SL", "SL"),
        ("The Deputy Head of Service reported that she would check the figures.", "The Deputy Head of Service"),
        ("ACTION POINT SL to ask for a second price.", "SL"),
        ("ACTION 4 SL to ask for a second price.", "SL"),
        ("He would ask again either at the end of the meeting or at the next one.", None),
        ("Each month the Director would present an update to members.", "the Director"),
        ("More consultation work will now take place before the offer is settled.", None),
        ("As a result of this, meetings will take place between colleagues in schools and health.", None),
        ("The terms will be made available to all parents.", None),
        ("The possibility of sending papers earlier would be considered.", None),
        ("Panel members will receive updates.", None),
        ("One of the officers will write to schools.", "One of the officers"),
        ("After consideration of the issues the group would pull together a list.", "the group"),
        ("Any proposed changes are to be brought to the next meeting.", None),
        ("The director replied that he would reflect on that and discuss it with the clerk.", "The director"),
        ("Use of agencies; to be brought back to a later meeting.", None),
        ("Full report at next board meeting.", None),
        ("Clerk Action: to add the review to the list.", "Clerk"),
        ("A working group would be set up.", None),
        ("Changes to the policy will be made.", None),
        ("Officials will work with this group to explore it further.", "Officials"),
        ("A young people's version would be developed.", None),
        ("The impact of this would need to be monitored.", None),
        ("A joint review would be taking place.", None),
        ("She confirmed that a meeting would be held at the primary school.", None),
        ("Subject to agreement, the report to be presented to the panel on 4 June.", None),
        ("SL will find out tomorrow.", "SL"),
        ("Sue Lang's action: to write to schools.", "Sue Lang"),
        ("Members to provide names.", "Members"),
        ("Matters arising: This item to be carried forward to the next meeting.", None),
        ("To be confirmed by Cllr Gill at next meeting.", "Cllr Gill"),
        ("A further meeting will be held with Tom before the next meeting.", None),
        ("AP125 SL to ask the partners.", "SL"),
        ("[4] SL to ask the partners.", "SL"),
        ("It should be easier to find. / Sue to ask the surgery.", "Sue"),
        ("Sue Lang, in consultation with the Chair, will write to schools.", "Sue Lang"),
        ("The clerk gave an update and will send the figures.", "The clerk"),
        (
            "The Chair stressed the need for it and has also asked the clerk to arrange a meeting of the chairs.",
            "the clerk",
        ),
        ("A short version would be sent to all members of the group by the head of service.", "the head of service"),
        ("Small changes would be made to the text of the offer by the director to clear it up.", "the director"),
        ("After the trust has agreed the offer, the council will send it to schools.", "the council"),
        ("The clerk will send out the slides (see item 4).", "The clerk"),
        ("A visit would be arranged as part of the plan.", None),
        ("The visit would be arranged if possible.", None),
        ("a) Sue Lang will check the figures.", "Sue Lang"),
        ("Jane Harding will check the figures.", "Jane Harding"),
        ("Martin King to check the figures.", "Martin King"),
        ("Cllr C Humphries will investigate.", "Cllr C Humphries"),
        ("The working group to review its terms.", "The working group"),
        ("The Assistant Director (Quality and Audit) to review it.", "The Assistant Director (Quality and Audit)"),
        ("The Committee resolved to hold a review.", "The Committee"),
        ("This will be a standing item on the agenda.", None),
        ("It was noted that the review would be a topic at the next meeting.", None),
        ("The draft is expected to be ready by July.", None),
        ("Drafts would be available for the June meeting.", None),
        ("Data to be broken down by district.", None),
        ("Sue said she'd chase the others.", "Sue"),
        ("We're going to hold a briefing in each district.", "We"),
        ("The clerk will get in touch with the owners.", "The clerk"),
        ("The officer was asked to come back with options.", "The officer"),
        ("Members should let the clerk know by 3 June.", "Members"),
        ("Ann very kindly agreed to replace it in the next few days.", "Ann"),
        ("The Chair tasked Ann with finding out the dates.", "Ann"),
        ("Ann was tasked with finding out the dates.", "Ann"),
        ("Ann was asked if she could find out the dates.", "Ann"),
        ("Ann has an action to find out the dates.", "Ann"),
        ("The Independent Chair requested sight of the plan.", None),
        ("To come back for sign off in September.", None),
        ("DO to do his report in the usual form.", "DO"),
        ("A letter will go to all parents this week.", None),
        ("Schools will be told of the new text before the summer break.", None),
        ("Mrs Carey would be going to the event and would feed back.", "Mrs Carey"),
        ("The school did not have the figures to hand but would find out how many there were.", "The school"),
        ("It was felt that it ought to be clearer and the clerk was asked to bring options.", "the clerk"),
        ("There is a hole in the road - the clerk will report this to the council.", "the clerk"),
        ("Further reports would be made regularly to the panel.", None),
        ("Feedback from parents will be sought through a survey in June.", None),
        ("A new officer was to be recruited to lead on this.", None),
        ("(Action) HR to review training.", "HR"),
    ],
)
def test_is_a_promise(text: str, who: str | None) -> None:
    assert sorts_in(text) == ["commitment"]
    assert who_in(text) == [who]


@pytest.mark.parametrize(
    "text",
    [
        "The council will continue to face pressure. Children will be supported. Staff will feel valued.",
        "The trust would welcome views and would benefit from more.",
        "Head teachers will recall that fees rose.",
        "The Director said that the council would expect more.",
        "Members will have seen the report.",
        "The Board will be chaired by the adviser.",
        "In my annual report last year I promised to visit every locality; I have now visited all five.",
        "One of the issues to overcome would be where councils had outsourced it.",
        "We said that we would publish the strategy. It was published on 2 March.",
        "The Chair asked for clarification of the figures.",
        "Referrals from the police to social care rose.",
        "Care Planning will improve attendance. Quality Monitoring to identify trends.",
        "This will be discussed under item 4.",
        "In 2014 the council said that it would close two homes.",
        "Members were reminded that it had to be renewed every three years.",
        "Improvement Plan – Update (Officers to report).",
    ],
)
def test_promises_nothing(text: str) -> None:
    assert found_in(text) == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Actions:\n\n- Write to every family by 3 June", None),
        (
            "It was agreed that the panel should be chaired by the Principal Social Worker from June 2020.",
            "the Principal",
        ),
        ("It was agreed that:\n\n- A hub will be set up in the south", None),
    ],
)
def test_no_more_and_no_less_than_a_name_is_named(text: str, who: str | None) -> None:
    (named,) = who_in(text)
    assert named == (f"{who} Social Worker" if who else None)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The chair, with the safeguarding board, will write to all doctors in early June.", "The chair"),
        ("Cllr Hobbs has promised to visit each team by July.", "Cllr Hobbs"),
        ("The letter has to be sent to the minister by 3 June.", None),
        ("Mr Lee, who leads on early help, will let me have one by 3 June.", "Mr Lee"),
        ("Ian Cole (Assistant Director) will bring the results to the July Board.", "Ian Cole"),
        ("Action: NA / TB to send out a joint message by 3 June.", "NA / TB"),
        ("YD has a call with the adviser and will feed back at the June meeting.", "YD"),
        ("The Chair said he would be sending his second report on 30 June.", "The Chair"),
        ("Please could all agencies send in theirs by Friday 5 June.", "all agencies"),
        ("We decided to ask the Children’s Trust to prepare a new version by June.", "the Children’s Trust"),
    ],
)
def test_who_promises_with_another_or_by_rank(text: str, who: str | None) -> None:
    assert who_in(text) == [who]


@pytest.mark.parametrize(
    "text",
    [
        "In April 2014 the Cabinet agreed to put more into visits, and by December the number had fallen.",
        "The academy’s second cohort of 15 starts on 6 September.",
        "Eleven centres were to have been offering the programme by Easter, and only six did.",
        "At the current rate it would be cleared in October.",
        "Last meeting we agreed to stop printing papers.",
        "Tom is leaving the trust at the end of the month.",
        "The Government announced on Monday that laptops would be provided by June.",
        "Ofsted has told us that its inspection will be delayed until the autumn.",
    ],
)
def test_history_forecasts_and_events_promise_nothing(text: str) -> None:
    assert sorts_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The next executive group will be held on 12 August 2020.",
        "The programme would be in place until 31 March 2026.",
        "SL stood down as vice chair to allow AB to take on the role.",
        "Members spoke about the two members that the panel was required to co-opt.",
        "Members split into groups and were asked to prioritise the list.",
        "The Board heard how the Clinical and Professional Forum would set the priorities.",
        "The report was due to be presented at this meeting and members asked why it was not.",
        "An overview of it will be presented in Appendix 2.",
        "Schools were required to submit data.",
        "Clerk to circulate the comments to both chairs - complete.",
        "They set out their view that this decision needed to be taken urgently.",
        "The General Fund of the Trust will show a small surplus.",
        "Decisions about money would be informed by the priorities of the plan.",
        "The report also names outside bodies to which the Board is asked to appoint.",
    ],
)
def test_nobody_is_to_do_it(text: str) -> None:
    assert sorts_in(text) == []
