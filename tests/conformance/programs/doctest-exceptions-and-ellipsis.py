# Examples that raise, with options.
import doctest


def fail():
    """
    >>> fail()
    Traceback (most recent call last):
        ...
    ValueError: no
    >>> print(list(range(20)))  # doctest: +ELLIPSIS
    [0, 1, ..., 19]
    """
    raise ValueError("no")


print(doctest.testmod())
