# With a higher limit a deep recursion works.
import sys

sys.setrecursionlimit(20_000)


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


print(depth(15_000))
