"""The secretariat's desk: reading in old documents, composing updates, publications and editions."""
