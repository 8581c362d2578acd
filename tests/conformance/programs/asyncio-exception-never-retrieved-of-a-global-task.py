# The failed task is a global variable: it is reported only at the very end, with the globals.
import asyncio


async def fail():
    raise ValueError("nobody asks")


async def main():
    global task
    task = asyncio.create_task(fail())
    await asyncio.sleep(0.01)


asyncio.run(main())
print("last line of the program")
