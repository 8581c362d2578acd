# inspect reads the file of the program: comments and decorators as they were written.
import inspect


def double(x: int = 1) -> int:
    """Twice."""
    return 2 * x  # a comment


print(inspect.getsource(double), end="")
print(inspect.signature(double), inspect.getdoc(double))
print(inspect.getsourcelines(double)[1], inspect.getcomments(double))
