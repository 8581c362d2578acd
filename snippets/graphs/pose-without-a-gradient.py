import torch


# en: stand-in for a renderer that takes the camera as a constant
# zh: 简化的渲染器：把相机当作常数
class Render(torch.autograd.Function):
    @staticmethod
    def forward(ctx, points, camera):
        return points - camera

    @staticmethod
    def backward(ctx, g):
        return g, None


# essential
points = torch.ones(2, requires_grad=True)
camera = torch.zeros(2, requires_grad=True)
Render.apply(points, camera).sum().backward()
direct = camera.grad
print("camera as an argument:", direct)

Render.apply(points - camera, torch.zeros(2)).sum().backward()
print("points moved by torch:", camera.grad.tolist())
# end

# en: autograd.grad() does not return None, but raises an error
# zh: autograd.grad() 不返回 None，而是报错
try:
    torch.autograd.grad(Render.apply(points, camera).sum(), camera)
except RuntimeError as error:
    message = str(error).split(". ")[0]
    print("autograd.grad:", message)

assert direct is None  # claim: graph-camera-gets-none
assert "not have been used" in message  # claim: graph-camera-not-used
assert camera.grad.tolist() == [-1.0, -1.0]  # claim: graph-camera-by-torch
