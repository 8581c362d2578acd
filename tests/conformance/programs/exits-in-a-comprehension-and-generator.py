# SystemExit passes through generators and is not StopIteration.
import sys


def numbers():
    yield 1
    try:
        sys.exit(8)
    finally:
        print("generator closed")


print([number for number in numbers()])
