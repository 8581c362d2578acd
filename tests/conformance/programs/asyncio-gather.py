# The plain case: coroutines run side by side, results keep their order.
import asyncio


async def wait(name, seconds):
    await asyncio.sleep(seconds)
    print(name)
    return name.upper()


async def main():
    print(await asyncio.gather(wait("slow", 0.1), wait("fast", 0.01)))


asyncio.run(main())
