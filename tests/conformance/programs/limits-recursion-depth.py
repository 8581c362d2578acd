# varies: 9\d\d of -- the engine is a few frames deep
# How deep calls can go before RecursionError: frames of whoever runs the program would count.
import sys


def depth(n=1):
    try:
        return depth(n + 1)
    except RecursionError:
        return n


print(depth(), "of", sys.getrecursionlimit())
