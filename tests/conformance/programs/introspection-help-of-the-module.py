# help() of the program itself begins with its name and ends with its file.
"""Not the docstring, since a comment is no statement: this is it."""
import sys


def one():
    """One."""


help(sys.modules["__main__"])
