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
# en: a write through detach() or .data raises no error
# zh: 通过 detach() 或 .data 写入，不报错
_ = t.detach().add_(1)
_ = t.data.add_(1)
# end
print("t after writes through detach() and .data:", t)
assert t.tolist() == [7.0, 8.0]  # claim: im-detach-slips-past-the-check

# en: here t is the running mean that batch_norm updates: no error
# zh: 这里 t 是 batch_norm 要更新的滑动均值：不报错
_ = F.batch_norm(torch.ones(2, 2), t, torch.ones(2), training=True)
print("t after F.batch_norm:", t)
assert t.tolist() != [7.0, 8.0]  # claim: im-batch-norm-slips-past-the-check

# en: the NumPy array shares the memory of t, so a write to it changes t
# zh: NumPy 数组与 t 共用内存，写入数组，t 就变
array = t.numpy()
array[0] = 0
print("t after a write to the array:", t)
assert t[0] == 0  # claim: im-numpy-shares-the-memory
