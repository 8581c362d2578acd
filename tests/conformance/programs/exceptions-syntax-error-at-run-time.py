# A SyntaxError of a text that the program compiles: shown with the line and a caret.
print("before")
source = "x = 1\ny = (1,\nz = 2\n"
exec(compile(source, "generated", "exec"))
print("never")
