"""The pages of the publishing floor: the secretariat's desk, clearing, publishing, and the public door."""
