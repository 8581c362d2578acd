# A global generator that is never exhausted: its finally block runs when the interpreter clears the globals.
def numbers():
    try:
        yield 1
        yield 2
    finally:
        print("generator closed")


generator = numbers()
print(next(generator))
print("last line of the program")
