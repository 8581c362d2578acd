# except* splits a group, what is left is raised again.
try:
    raise ExceptionGroup("all", [ValueError(1), TypeError(2), KeyError(3)])
except* (ValueError, TypeError) as some:
    print(repr(some))

print("never")
