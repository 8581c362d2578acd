# A task group raises an ExceptionGroup, whose traceback is drawn as a tree.
import asyncio


async def fail(error):
    raise error


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(fail(ValueError("one")))
        group.create_task(fail(TypeError("two")))


try:
    asyncio.run(main())
except* ValueError as group:
    print("ValueError:", group.exceptions)
except* TypeError as group:
    print("TypeError:", group.exceptions)
