"""The reader of documents: our own four, the first meeting's, those of other boards, and whatever is thrown at it."""
