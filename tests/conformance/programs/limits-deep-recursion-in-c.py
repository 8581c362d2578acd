# Recursion through C code, as in a deeply nested list, ends with RecursionError too.
nested = []
for _ in range(100_000):
    nested = [nested]
try:
    print(len(repr(nested)))
except RecursionError as error:
    print(type(error).__name__)
while nested:
    nested = nested.pop()
