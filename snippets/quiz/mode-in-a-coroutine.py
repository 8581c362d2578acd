import asyncio

import torch


@torch.no_grad()
async def main():
    print(torch.is_grad_enabled())


asyncio.run(main())
