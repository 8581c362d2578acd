import numpy as np
import torch

x = torch.ones(2, requires_grad=True)
messages = []

# essential
# en: wrong: neither DLPack nor NumPy keeps a history
# zh: 错误：DLPack 和 NumPy 都不保留历史
for attempt in (lambda: np.from_dlpack(x), lambda: np.asarray(x), lambda: np.sin(x)):
    try:
        attempt()
    # end
    except (BufferError, RuntimeError) as error:
        messages.append(str(error))
        print("wrong:", type(error).__name__, error)

assert messages[0].startswith("Can't export tensors")  # claim: err-dlpack
assert messages[1] == messages[2] != messages[0]  # claim: err-numpy-functions-too

with torch.no_grad():
    try:
        np.from_dlpack(x)
    except BufferError as error:
        messages.append(str(error))

assert messages[3] == messages[0]  # claim: err-dlpack-in-no-grad

# essential
# en: right: detach first; as with numpy(), the memory is shared
# zh: 正确：先断开；与 numpy() 一样，内存是共用的
array = np.from_dlpack(x.detach())
# end
print("right:", array, "| same memory:", array.ctypes.data == x.data_ptr())
assert array.ctypes.data == x.data_ptr()  # claim: err-dlpack-shares-memory

# en: to_dlpack() does not check requires_grad
# zh: to_dlpack() 不检查 requires_grad
capsule = torch.utils.dlpack.to_dlpack(x)
received = torch.utils.dlpack.from_dlpack(capsule)
print("to_dlpack: requires_grad", received.requires_grad)
assert received.data_ptr() == x.data_ptr()
assert not received.requires_grad  # claim: err-to-dlpack-is-silent
