"""One reader a format: each turns a file's contents into the same blocks.

Leans on the libraries that open the formats. Must not know what a document says.
"""
