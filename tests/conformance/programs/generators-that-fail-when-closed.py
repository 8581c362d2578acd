# varies: 0x[0-9a-f]+ -- the message holds the address of the generator
# An exception in the finally block at the end is ignored, with a traceback; the status is 0.
def fragile():
    try:
        yield 1
    finally:
        raise ValueError("while closing")


generator = fragile()
print(next(generator))
