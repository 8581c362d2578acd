# An exception while another one is handled: the other sentence between two tracebacks.
def load():
    try:
        return {}["key"]
    except KeyError:
        return int("text")


load()
