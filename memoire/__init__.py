"""Runs the programs of a handbook once, safely and in parallel, and shows the results.

The rooms follow the way of the data, and a module imports from its own room or from rooms before it:
content → records → running → handbook → render → directives → checks | export → commands; watching is apart.
Plain Python: nothing in here imports MkDocs, Material or markdown-exec.
"""
