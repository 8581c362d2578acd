# An assertion that fails, with and without a text.
x = [1, 2]
try:
    assert len(x) == 3
except AssertionError as error:
    print(repr(error))
assert len(x) == 3, f"expected 3, got {len(x)}"
