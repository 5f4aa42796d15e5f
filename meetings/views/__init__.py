"""The pages of the meetings floor, one file a noun."""
