# line 19: detach/constant-targets/#queue
import torch
from torch import nn

torch.manual_seed(0)
text, image = nn.Linear(5, 4), nn.Linear(7, 4)
optimizer = torch.optim.SGD([*text.parameters(), *image.parameters()], lr=0.1)
queue = nn.functional.normalize(torch.randn(12, 4), dim=1)
for step in range(4):
    words, pixels = torch.randn(6, 5), torch.randn(6, 7)
    a, b = (nn.functional.normalize(one, dim=1) for one in (text(words), image(pixels)))
    logits = torch.cat([(a * b).sum(1, keepdim=True), a @ queue.T], dim=1) / 0.1
    loss = nn.functional.cross_entropy(logits, torch.zeros(6, dtype=torch.long))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    # the newest first
    size = len(queue)
    queue = torch.cat([b, queue])[:size]
