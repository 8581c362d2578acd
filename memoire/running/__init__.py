"""Runs programs, each in a process of its own, and returns a record of each.

A snippet comes in, a future of its record goes out. Knows no pages: the same program gives the same record wherever it
is shown. On Linux `fork_runner` → `fork_server` → `process` → `child` → `program`, elsewhere `subprocess_runner` →
`program`.
"""
