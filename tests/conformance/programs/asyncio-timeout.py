# A timeout becomes TimeoutError; the traceback would name three exceptions, here only the chain is printed.
import asyncio


async def main():
    try:
        async with asyncio.timeout(0.05):
            await asyncio.sleep(60)
    except TimeoutError as error:
        print(type(error).__name__, type(error.__cause__).__name__)


asyncio.run(main())
