"""The secretariat's desk: updates are drafted, cleared and published; old documents are read in.

The top floor under the roof. Leans on everything below; only the roof may lean on it.
"""
