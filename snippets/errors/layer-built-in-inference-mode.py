import copy
import torch

_ = torch.manual_seed(0)
# essential
with torch.inference_mode():
    layer = torch.nn.Linear(2, 2)

# end
source = torch.nn.Linear(2, 2)

# essential
# en: wrong: loading writes into the parameters, which are inference tensors
# zh: 错误：加载就是写入参数，而这些参数是推理张量
try:
    layer.load_state_dict(source.state_dict())
# end
except RuntimeError as error:
    lines = str(error).splitlines()
    print("wrong:", lines[0])
    print("      ", lines[1][lines[1].index("('Inplace") :])

assert "'Inplace update to inf" in lines[1]  # claim: err-inference-load-state-dict

# essential
# en: right: a deep copy is an ordinary layer
# zh: 正确：深拷贝得到普通的层
layer = copy.deepcopy(layer)
_ = layer.load_state_dict(source.state_dict())
# end
print("right: loaded:", torch.equal(layer.weight, source.weight))
assert torch.equal(layer.weight, source.weight)  # claim: err-load-into-deepcopy
