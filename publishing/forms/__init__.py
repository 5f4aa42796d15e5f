"""Forms of the publishing floor, one file a page's work. Lean on the form furniture; must not know pages."""
