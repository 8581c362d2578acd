# A generator that refers to itself is closed by the garbage collector, at the latest at the end.
def loop():
    itself = yield
    try:
        yield itself
    finally:
        print("closed, knows itself:", itself is not None)


generator = loop()
next(generator)
generator.send(generator)
del generator
print("last line of the program")
