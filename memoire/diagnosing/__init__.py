"""Finds what is wrong with a reader's program, from a run of it: which line, and the page that explains it.

Statements and calls of a run come in from `watching`, findings go out. Knows the program's syntax and torch's state,
and of the handbook nothing but the addresses of its sections. `observer` asks the rules, one module a subject.
"""
