# An uncaught ExceptionGroup is drawn as a tree.
def fail(error):
    raise error


errors = []
for error in (ValueError("one"), TypeError("two"), ExceptionGroup("inner", [KeyError("three")])):
    try:
        fail(error)
    except Exception as caught:
        errors.append(caught)
raise ExceptionGroup("several", errors)
