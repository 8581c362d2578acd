"""What authors write on a page to have something put in its place: one module a directive.

A use on a page and the book come in, problems, HTML and Markdown go out. A directive does not know which event of the
site's generator calls it, and no directive knows another. To add one, add a module with its `DIRECTIVES`, and its test;
`registry` finds it.
"""
