import torch

_ = torch.manual_seed(0)

# essential
# en: wrong: the optimizer gets the product, which is not a leaf
# zh: 错误：优化器拿到的是乘积，而乘积不是叶子张量
image = torch.randn(3, requires_grad=True) * 0.01
try:
    torch.optim.SGD([image], lr=0.1)
# end
except ValueError as error:
    message = str(error)
    print("wrong:", message)

print("image: requires_grad", image.requires_grad, "| is_leaf", image.is_leaf)
assert message == "can't optimize a non-leaf Tensor"  # claim: err-non-leaf-optimizer
assert image.requires_grad and not image.is_leaf  # claim: err-product-requires-grad

# en: .to() with another dtype also gives a computed tensor, which is not a leaf
# zh: .to() 换了 dtype，返回的也是算出来的张量，不是叶子张量
w = torch.ones(3, requires_grad=True)
same, other = w.to(torch.float32), w.to(torch.float64)
print("w.to(), is_leaf: same dtype", same.is_leaf, "| other dtype", other.is_leaf)
assert same is w and not other.is_leaf  # claim: err-to-leaves-the-leaf
assert not w.to(torch.float32, copy=True).is_leaf  # claim: err-to-copies

# essential
# en: right: compute first, then set the flag; or create it with dtype and device
# zh: 正确：先算好，再设标志；或者创建时就指明 dtype 和 device
image = (torch.randn(3) * 0.01).requires_grad_()
other = torch.ones(3, dtype=torch.float64, device="cpu", requires_grad=True)
optimizer = torch.optim.SGD([image, other], lr=0.1)
# end
print("right: is_leaf of image", image.is_leaf, "| of other", other.is_leaf)
assert image.is_leaf and other.is_leaf  # claim: err-flag-last
