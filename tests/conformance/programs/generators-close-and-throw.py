# The plain cases: close(), throw(), the value of return.
def numbers():
    try:
        yield 1
    except ValueError as error:
        print("caught", error)
        yield 2
    finally:
        print("finally")
    return "result"


generator = numbers()
print(next(generator), generator.throw(ValueError("thrown")))
try:
    next(generator)
except StopIteration as stop:
    print(stop.value)
