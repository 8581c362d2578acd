# A subclass of SystemExit ends the program with its code.
class Leave(SystemExit):
    pass


print("before")
raise Leave(7)
