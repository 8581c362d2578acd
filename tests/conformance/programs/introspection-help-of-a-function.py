# help() writes to the standard output if there is no terminal; the module is __main__.
def scale(x, factor: float = 2.0):
    """Multiply.

    The result is new.
    """
    return x * factor


help(scale)
