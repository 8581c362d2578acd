# The verbose report of everything that was tried.
import doctest


def double(x):
    """
    >>> double(2)
    4
    >>> double("a")
    'aa'
    """
    return 2 * x


if __name__ == "__main__":
    doctest.testmod(verbose=True)
