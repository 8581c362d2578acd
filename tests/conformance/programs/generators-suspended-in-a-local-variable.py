# A generator in a function is closed as soon as the function returns, before the next line.
def numbers():
    try:
        yield 1
    finally:
        print("closed")


def first():
    generator = numbers()
    return next(generator)


print(first())
print("end")
