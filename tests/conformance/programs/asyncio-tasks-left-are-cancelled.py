# asyncio.run() cancels the tasks that are left, and their finally blocks run.
import asyncio


async def background():
    try:
        await asyncio.sleep(60)
    finally:
        print("cancelled")


async def main():
    task = asyncio.create_task(background())
    await asyncio.sleep(0)
    print("main ends", task.done())


asyncio.run(main())
print("end")
