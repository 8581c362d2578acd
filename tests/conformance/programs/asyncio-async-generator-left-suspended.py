# asyncio.run() closes async generators that are left, so the finally block runs.
import asyncio


async def numbers():
    try:
        yield 1
        yield 2
    finally:
        print("generator closed")


async def main():
    global kept
    kept = numbers()
    print(await anext(kept))


asyncio.run(main())
print("end")
