# An async generator without a loop: its finally block runs when it is dropped, with the globals.
async def numbers():
    try:
        yield 1
    finally:
        print("async generator closed")


generator = numbers()
step = generator.__anext__()
try:
    step.send(None)
except StopIteration as stop:
    print(stop.value)
print("last line of the program")
