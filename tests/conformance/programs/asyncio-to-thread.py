# to_thread() uses a pool of the loop, which asyncio.run() shuts down.
import asyncio
import threading


def work():
    return threading.current_thread() is threading.main_thread()


async def main():
    print(await asyncio.to_thread(work), work())


asyncio.run(main())
print(threading.active_count())
