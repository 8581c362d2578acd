# An exception in __exit__ takes the place of the first one, which stays its context.
class Bad:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        raise LookupError("in __exit__")


with Bad():
    raise ValueError("in the body")
