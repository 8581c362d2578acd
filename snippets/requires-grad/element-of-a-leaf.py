import warnings
import torch

warnings.simplefilter("ignore")
# essential
poses = torch.ones(2, 3, requires_grad=True)
(poses[0] * 2).sum().backward()
print("poses[0].requires_grad:", poses[0].requires_grad)
print("poses[0].grad:", poses[0].grad)
print("poses.grad[0]:", poses.grad[0])
# end

assert poses[0].requires_grad and not poses[0].is_leaf  # claim: leaf-element-is-a-result
assert poses[0].grad is None  # claim: leaf-element-no-grad
assert poses.grad[0].tolist() == [2, 2, 2]  # claim: leaf-element-in-the-whole
poses[0].retain_grad()
poses[0].sum().backward()
assert poses[0].grad is None  # claim: leaf-element-retain-is-lost
try:
    torch.optim.SGD([poses[0]], lr=0.1)
except ValueError as error:
    refused = str(error)
assert "non-leaf" in refused  # claim: leaf-element-not-for-optimizer
assert poses.T.grad is None and poses.view(6).grad is None  # claim: leaf-element-view
listed = torch.nn.ParameterList([torch.ones(3), torch.ones(3)])
listed[0].sum().backward()
print("ParameterList, listed[0].grad:", listed[0].grad)
assert listed[0].grad.tolist() == [1, 1, 1]  # claim: leaf-element-of-a-list
