# varies: 0x[0-9a-f]+ -- the message holds the address of the function
# An exception in __del__ is ignored, with a note on standard error.
class Bad:
    def __del__(self):
        raise ValueError("in __del__")


bad = Bad()
del bad
print("still here")
