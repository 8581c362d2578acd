import asyncio

import torch


# essential
async def block_around_await():
    with torch.no_grad():
        await asyncio.sleep(0)


async def main():
    tasks = [asyncio.create_task(block_around_await()) for _ in range(2)]
    await asyncio.sleep(0)
    during = torch.is_grad_enabled()
    _ = await asyncio.gather(*tasks)
    return during, torch.is_grad_enabled()


# end
during, after = asyncio.run(main())
print("recording in main, while two tasks wait:", "on" if during else "off")
print("recording in main, when both have ended:", "on" if after else "off")
assert not during  # claim: ng-await-in-block-leaks
assert not after  # claim: ng-interleaved-tasks-stay-off

_ = torch.set_grad_enabled(True)
