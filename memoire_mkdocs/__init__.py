"""The MkDocs plugin `memoire`: carries the events of MkDocs to the engine, and the only code that knows MkDocs.

`plugin` lists what each event does, in order. `page_markdown`, `page_content` and `page_meta` are about one page,
`outputs` about the files beside pages, `publishing` about the folder of the site. `serving`, `guard` and `restarting`
are about `mkdocs serve` alone; `mistakes` says which mistake of an author is behind an exception.
What MkDocs, Material, static-i18n and markdown-exec do not document is in `undocumented/`.
"""
