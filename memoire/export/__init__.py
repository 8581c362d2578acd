"""Everything published beside the HTML pages: Markdown, notebooks, search indexes, pictures, the offline archive.

A complete book comes in, texts and bytes for files go out. Waits for no run; one module a format.
"""
