# An exception with a cause: two tracebacks and a sentence between them.
def load():
    try:
        return {}["key"]
    except KeyError as error:
        raise ValueError("no such setting") from error


load()
