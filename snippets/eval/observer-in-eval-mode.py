import torch
from torch.ao.quantization import FakeQuantize, MovingAverageMinMaxObserver

fake = FakeQuantize(observer=MovingAverageMinMaxObserver, quant_min=0, quant_max=255)
_ = fake(torch.tensor([0.0, 1.0]))
scales = [fake.scale.item()]
# essential
fake.eval()
_ = fake(torch.tensor([0.0, 100.0]))
scales.append(fake.scale.item())
fake.disable_observer()
_ = fake(torch.tensor([0.0, 100.0]))
scales.append(fake.scale.item())
# end
print("scale after training data     :", round(scales[0], 4))
print("after other data, in eval mode:", round(scales[1], 4))
print("after disable_observer()      :", round(scales[2], 4))
assert scales[1] > scales[0]  # claim: eval-observer-moves
assert scales[2] == scales[1]  # claim: eval-observer-off
