import copy
import torch

_ = torch.manual_seed(0)
x = torch.randn(4, 3)
# essential
with torch.inference_mode():
    features = x * 2
    table = torch.nn.Linear(3, 3)

# end
head = torch.nn.Linear(3, 1)

# essential
# en: wrong: the layer has to save features for the gradient of its weight
# zh: 错误：线性层要为权重的梯度保存 features
try:
    head(features)
# end
except RuntimeError as error:
    message = str(error)
    print("wrong:", message)

assert message.startswith("Inference tensors cannot be")  # claim: err-inference-saved

# en: no error: an addition saves nothing
# zh: 不报错：加法什么都不保存
(head.bias + features).sum().backward()
print("no error, an addition: head.bias.grad", head.bias.grad)
assert head.bias.grad.item() == 12  # claim: err-inference-addition-is-fine

# essential
# en: right: a clone is an ordinary tensor, and so is a deep copy
# zh: 正确：clone() 得到普通张量，深拷贝也是
head(features.clone()).sum().backward()
# end
print("right: head.weight has a gradient:", head.weight.grad is not None)
weight = copy.deepcopy(table).weight
print("weight of table: is_inference()", table.weight.is_inference())
print("weight of its deep copy: is_inference()", weight.is_inference())
assert not features.clone().is_inference()  # claim: err-inference-clone
assert features.detach().is_inference()  # claim: err-inference-detached
assert table.weight.is_inference()  # claim: err-inference-layer
assert not weight.is_inference()  # claim: err-inference-deepcopy
