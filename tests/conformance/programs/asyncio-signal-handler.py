# A signal handler of the loop: only the main thread of the main interpreter may set one.
import asyncio
import os
import signal


async def main():
    loop, came = asyncio.get_running_loop(), asyncio.Event()
    loop.add_signal_handler(signal.SIGUSR1, came.set)
    os.kill(os.getpid(), signal.SIGUSR1)
    await came.wait()
    print("signal came")


asyncio.run(main())
