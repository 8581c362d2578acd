# An invalid escape sequence in the program itself; whether it is shown depends on the version of Python.
text = "a\d"
print(text)
print(len(text))
exec(compile("text = '\\\\w'", "other.py", "exec"))
print(text)
