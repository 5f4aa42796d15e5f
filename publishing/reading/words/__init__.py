"""The words that boards write by, one file a kind of word, in the English of councils.

Leans on the way patterns are written. Must hold no word of any one document: a test compares.
"""
