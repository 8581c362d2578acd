# varies: 0x[0-9a-f]+ -- the message holds the address of the generator
# An async generator that would have to wait in its finally block cannot be closed without a loop.
import types


@types.coroutine
def pause():
    yield


async def numbers():
    try:
        yield 1
    finally:
        print("closing")
        await pause()
        print("not shown")


generator = numbers()
try:
    generator.__anext__().send(None)
except StopIteration as stop:
    print(stop.value)
print("last line of the program")
