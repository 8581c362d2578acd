# sys.__stdout__ is the stream that Python began with, and the same as sys.stdout.
import sys

print("original", file=sys.__stdout__)
print("usual")
print(sys.__stdout__ is sys.stdout, sys.__stderr__ is sys.stderr, sys.__stdin__ is sys.stdin)
print("original error", file=sys.__stderr__)
