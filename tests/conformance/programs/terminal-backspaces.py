# A backspace moves left; what is written next replaces.
print("abc\b\bX")
print("50%\b\b\b100%")
print("a\b")
print("spin |\b/\b-\b\\\b done")
