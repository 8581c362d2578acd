# Forgetting await is a RuntimeWarning at the moment the coroutine is destroyed.
import asyncio


async def greet():
    print("hello")


async def main():
    greet()
    print("main ends")


asyncio.run(main())
