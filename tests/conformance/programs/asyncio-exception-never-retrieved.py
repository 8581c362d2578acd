# A task failed and nobody asked for its result: asyncio logs it when the task is destroyed.
import asyncio


async def fail():
    raise ValueError("nobody asks")


async def main():
    asyncio.create_task(fail())
    await asyncio.sleep(0.01)
    print("main ends")


asyncio.run(main())
print("end")
