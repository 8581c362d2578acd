from concurrent.futures import ThreadPoolExecutor

import torch

with torch.no_grad(), ThreadPoolExecutor() as pool:
    print(torch.is_grad_enabled(), pool.submit(torch.is_grad_enabled).result())
