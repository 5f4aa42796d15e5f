"""The frozen words: they come back from the database equal, and the checksum is of what a person reads."""

import hashlib
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from publishing.content import Agreed, Content, KeyDate, Link, Part

words = st.text(max_size=40)
agreed = st.builds(
    Agreed, number=st.integers(1, 99), words=words, due=words, lead=words, serves=st.lists(words, max_size=2).map(tuple)
)
contents = st.builds(
    Content,
    board=words,
    title=words,
    lead=words,
    parts=st.lists(
        st.builds(Part, heading=words, words=words, agreed=st.lists(agreed, max_size=3).map(tuple)), max_size=3
    ).map(tuple),
    dates=st.lists(st.builds(KeyDate, when=words, what=words), max_size=2).map(tuple),
    documents=st.lists(st.builds(Link, title=words, href=words), max_size=2).map(tuple),
)


@given(contents)
def test_what_is_kept_comes_back_equal(content: Content) -> None:
    again = Content.from_json(content.as_json())
    assert again == content
    assert again.text_hash == content.text_hash == hashlib.sha256(content.as_text().encode()).hexdigest()


def test_the_text_says_everything_a_reader_sees() -> None:
    link = Link("Terms", "/x/about/terms/")
    line = Agreed(2, "It is agreed.", "By 31 March 2016", lead="The Board", changes="Changes decision 1", document=link)
    content = Content(
        board="B", title="T", lead="L", chair="C", contact="c@example.org", changed="A date",
        parts=(Part("H", "W", (line,)),), dates=(KeyDate("Early March", "A thing"),), documents=(link,),
        site="https://b.example.org",
    )  # fmt: skip
    text = content.as_text()
    for said in ("B", "T", "L", "Chair: C", "Correction: A date", "What the Board agreed", "H", "W",
                 "2. It is agreed. (By 31 March 2016)", "   By 31 March 2016. Led by The Board",
                 "Changes decision 1", "Terms: https://b.example.org/x/about/terms/", "Early March: A thing",
                 "Contact: c@example.org"):  # fmt: skip
        assert said in text


def test_what_was_published_in_the_first_writing_keeps_its_text() -> None:
    kept = Content(board="B", title="T", chair="C", changed="A date", parts=(Part("H", "**W**", (Agreed(1, "x"),)),))
    old = kept.as_json()
    del old["writing"], old["site"]
    text = "B\nT\n\nC\n\nCorrected: A date\n\nH\n\n**W**\n\nAgreed\n\n1. x\n"
    assert Content.from_json(old).as_text() == text
    assert Content.from_json(Content.from_json(old).as_json()).as_text() == text, "kept anew, it is still the first"


def test_decisions_are_listed_by_number_whatever_section_they_stand_in() -> None:
    content = Content(
        board="",
        title="",
        parts=(Part("One", "", (Agreed(3, "c"),)), Part("Two", "", (Agreed(1, "a"), Agreed(2, "b")))),
    )
    assert [line.number for _, line in content.agreed] == [1, 2, 3]


def test_a_sample_says_so_first_and_every_other_text_is_as_it_was() -> None:
    content = Content(board="B", title="T", lead="L")
    assert content.as_text() == "B\nT\n\nL\n"
    marked = replace(content, sample="All is made up.")
    assert marked.as_text() == "Sample: not a real record. All is made up.\n\nB\nT\n\nL\n"
    kept = content.as_json()
    del kept["sample"]
    assert Content.from_json(kept).text_hash == content.text_hash, "what was published before keeps its checksum"


def test_what_was_noted_does_not_stand_under_agreed() -> None:
    noted = Agreed(2, "The report was received.", decided="Noted")
    deferred = Agreed(3, "The plan.", "February meeting", lead="The Board", decided="Deferred")
    agreed_alone = Part("One", "", (Agreed(1, "It is agreed."),))
    text = Content(board="B", title="T", parts=(agreed_alone, Part("Two", "", (noted, deferred)))).as_text()
    assert "What the Board decided\n\n1. It is agreed.\n2. The report was received. (Noted)\n" in text
    assert "3. The plan. (Deferred. February meeting)" in text
    assert "One\n\nAgreed\n\n1. It is agreed." in text, "a section in which all was agreed says so"
    assert "Two\n\nDecided\n\n2. The report was received.\n   Noted\n3. The plan.\n" in text
    assert "   Deferred. February meeting. Led by The Board" in text


def test_what_was_published_before_kinds_were_kept_keeps_its_words_and_checksum() -> None:
    content = Content(board="B", title="T", parts=(Part("One", "", (Agreed(1, "The report was noted."),)),))
    kept = content.as_json()
    del kept["parts"][0]["agreed"][0]["decided"]
    again = Content.from_json(kept)
    assert again.as_text() == (
        "B\nT\n\nWhat the Board agreed\n\n1. The report was noted.\n\nOne\n\nAgreed\n\n1. The report was noted.\n"
    )
    assert again.text_hash == content.text_hash
