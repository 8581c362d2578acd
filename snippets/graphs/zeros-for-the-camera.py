import torch


class Render(torch.autograd.Function):
    @staticmethod
    def forward(ctx, points, camera):
        ctx.save_for_backward(camera)
        return points * camera

    @staticmethod
    def backward(ctx, gradient):
        (camera,) = ctx.saved_tensors
        return gradient * camera, torch.zeros_like(camera)


points = torch.ones(1, dtype=torch.float64, requires_grad=True)
camera = torch.full((1,), 2.0, dtype=torch.float64, requires_grad=True)
Render.apply(points, camera).backward()
print("points:", points.grad.item(), "camera:", camera.grad.item())
passed = torch.autograd.gradcheck(Render.apply, (points, camera), raise_exception=False)
print("gradcheck passes:", passed)

assert camera.grad.item() == 0  # claim: graph-camera-gets-zeros
assert not passed  # claim: graph-camera-zeros-found
