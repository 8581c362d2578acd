# A command started by asyncio: needs that children can be waited for as usual.
import asyncio
import sys


async def main():
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", "print('child'); raise SystemExit(3)", stdout=asyncio.subprocess.PIPE
    )
    out, _ = await process.communicate()
    print(out, process.returncode)


asyncio.run(main())
