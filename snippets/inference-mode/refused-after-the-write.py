import torch
import torch.nn.functional as F

# essential
with torch.inference_mode():
    t = torch.tensor([3.0, 4.0])

for attempt in 1, 2:
    try:
        _ = t.add_(1)
    # end
    except RuntimeError as error:
        print(f"attempt {attempt}:", str(error).split(" is not allowed")[0])
        print("t is now :", t)

assert t.tolist() == [5.0, 6.0]  # claim: im-refused-write-has-happened

# essential
# en: a write through detach() or .data is not even refused
# zh: 通过 detach() 或 .data 写入，连报错都没有
_ = t.detach().add_(1)
_ = t.data.add_(1)
# end
print("t after writes by detach(), .data:", t)
assert t.tolist() == [7.0, 8.0]  # claim: im-detach-slips-past-the-check

# en: batch_norm updates its running mean t, and this is not refused either
# zh: batch_norm 把 t 当作滑动均值来更新，同样不报错
_ = F.batch_norm(torch.ones(2, 2), t, torch.ones(2), training=True)
print("t after F.batch_norm:", t)
assert t.tolist() != [7.0, 8.0]  # claim: im-batch-norm-slips-past-the-check

# en: the NumPy array shares the memory of t, so a write to it changes t
# zh: NumPy 数组与 t 共用内存，写入数组，t 就变
array = t.numpy()
array[0] = 0
print("t after a write to the array:", t)
assert t[0] == 0  # claim: im-numpy-shares-the-memory

# en: writes to t.detach() and t.data: an integer raises the error, a mask or list does not
# zh: 写入 t.detach() 和 t.data：下标是整数时报错，是掩码或列表时不报错
mask = torch.tensor([True, False])
for way in t.detach(), t.data:
    way[mask] = 1
    way[[1]] = 2
    assert t.tolist() == [1.0, 2.0]  # claim: im-write-by-mask-slips-past
    _ = t.data.zero_()
    try:
        way[0] = 5
    except RuntimeError as error:
        refused = str(error).startswith("Inplace update")
    assert refused  # claim: im-write-to-a-part-is-refused
