"""The pages of the actions floor, one file a journey."""
