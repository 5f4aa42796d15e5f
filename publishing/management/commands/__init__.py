"""Commands of the publishing floor."""
