"""Runs the programs of a handbook once, safely and in parallel, and shows the results.

Plain Python: nothing in here imports MkDocs, Material or markdown-exec.
"""
