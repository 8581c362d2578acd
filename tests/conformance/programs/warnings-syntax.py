# Warnings of the compiler: "is" with a literal, and an assertion that is always true.
x = 1
print(x is 1)
print((lambda: 1)() is "a")
assert (x, "a tuple is always true")
