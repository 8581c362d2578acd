# What str.splitlines() takes as line ends is not one for a terminal.
text = "a\u2028b\u2029c\x1cd\x1de\x1ef"
print(text)
print(len(text.splitlines()))
print("end")
