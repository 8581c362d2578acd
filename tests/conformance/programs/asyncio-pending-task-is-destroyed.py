# A loop that stops early: at the end of the interpreter the task is destroyed, which is logged.
import asyncio


async def background():
    await asyncio.sleep(60)


async def main():
    global task
    task = asyncio.ensure_future(background())
    await asyncio.sleep(0)


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
del task
print("end")
