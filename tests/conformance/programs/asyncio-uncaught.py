# An exception that leaves asyncio.run(): the traceback holds frames of the library.
import asyncio


async def main():
    await asyncio.sleep(0)
    raise LookupError("from a coroutine")


print("start")
asyncio.run(main())
