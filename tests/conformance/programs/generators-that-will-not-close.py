# varies: 0x[0-9a-f]+ -- the message holds the address of the generator
# A generator that yields while it is closed: the error is ignored, with a note on standard error.
def stubborn():
    try:
        yield 1
    finally:
        yield 2


generator = stubborn()
next(generator)
del generator
print("end")
