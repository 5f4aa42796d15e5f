"""The ground floor's pages, one file a noun.

Lean on the doorman, forms and verbs of the ground. Must not know meetings or actions.
"""
