# All usual types, with what is printed of them.
import torch

for dtype in (torch.uint8, torch.int8, torch.int16, torch.int64, torch.float16, torch.bfloat16, torch.float64, torch.bool):
    print(torch.ones(2, dtype=dtype))
print(torch.finfo(torch.bfloat16))
print(torch.iinfo(torch.int8))
print(torch.get_default_dtype(), torch.result_type(torch.ones(1), 1j))
