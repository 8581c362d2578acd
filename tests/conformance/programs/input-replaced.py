# A program feeds itself.
import io
import sys

sys.stdin = io.StringIO("Ada\n36\n")
name, age = input("Name? "), int(input("Age? "))
print()
print(name, age + 1)
