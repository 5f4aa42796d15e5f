"""Finite verbs: what tells that some words are a sentence of their own, and no name.

Leans on nothing. Must not know what they are said of.
"""

# A list for `any_word`.
FINITE = """
    was, were, is, are, has, have, had
    will, would, should, could, can, may, must, ought
    said, told, asked, agreed, felt, gave, took, noted, received
    reported, explained, advised, confirmed, discussed, presented, summarised, highlighted, informed, stated
"""
# What happened, told before “to”: “members of the team attended to lead”. Also a list for `any_word`.
NARRATIVE = """
    attended, visited, joined, gathered, spoke, expressed, referred, invited, welcomed, thanked, encouraged, reminded
"""
