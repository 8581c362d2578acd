# doctest finds the examples in the module __main__; if all pass nothing is printed.
import doctest


def double(x):
    """
    >>> double(2)
    4
    """
    return 2 * x


print(doctest.testmod())
