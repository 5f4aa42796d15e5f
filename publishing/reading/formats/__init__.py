"""One reader a format: each turns a file's contents into the same blocks. Must not know what a document says."""
