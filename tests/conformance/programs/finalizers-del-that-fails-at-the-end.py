# varies: 0x[0-9a-f]+ -- the message holds the address of the function
# The same when the interpreter is shutting down; the traceback can still show the line.
class Bad:
    def __del__(self):
        raise ValueError("in __del__ at the end")


bad = Bad()
print("last line of the program")
