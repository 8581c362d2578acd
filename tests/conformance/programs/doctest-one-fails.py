# The report of a failure names the file, the line and the function.
import doctest


def double(x):
    """
    >>> double(2)
    5
    """
    return 2 * x


print(doctest.testmod())
