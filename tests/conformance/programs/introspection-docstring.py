"""The docstring of the program."""

# Only a string that is the first statement is the docstring of the module.
print(__doc__)
print(repr(__import__("inspect").getdoc(__import__("sys").modules["__main__"])))
