# The coroutine lives until the globals are cleared: the warning comes at the very end.
async def greet():
    print("hello")


held = greet()
print("last line of the program")
