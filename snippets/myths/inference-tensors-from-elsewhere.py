import torch

tables = {}


# essential
def encode(x):
    # en: a table made at the first call and kept
    # zh: 第一次调用时生成并缓存的表
    if "scale" not in tables:
        tables["scale"] = torch.arange(3.0)
    return x * tables["scale"]


with torch.inference_mode():
    _ = encode(torch.ones(3))

# en: training, outside inference mode
# zh: 训练，已经不在推理模式里
w = torch.ones(3, requires_grad=True)
try:
    encode(w)
# end
except RuntimeError as error:
    message = str(error)
    print("training:", message.split(".")[0])

print("the table is an inference tensor:", tables["scale"].is_inference())
assert message.startswith("Inference tensors")  # claim: myth-cached-inference-tensor
assert tables["scale"].is_inference()  # claim: myth-cache-is-the-source
