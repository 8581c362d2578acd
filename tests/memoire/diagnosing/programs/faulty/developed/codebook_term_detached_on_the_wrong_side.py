# line 15: detach/straight-through/#vq-vae
import torch
from torch import nn

torch.manual_seed(0)
encoder, decoder, book = nn.Linear(5, 3), nn.Linear(3, 5), nn.Embedding(7, 3)
optimizer = torch.optim.Adam([*encoder.parameters(), *decoder.parameters(), *book.parameters()], lr=0.01)
for step in range(4):
    x = torch.randn(20, 5)
    z = encoder(x)
    with torch.no_grad():
        index = torch.cdist(z, book.weight).argmin(1)
    q = book(index)
    commit_loss = (z - q.detach()).square().mean()
    book_loss = (q.detach() - z).square().mean()
    q = z + (q - z).detach()
    loss = (decoder(q) - x).square().mean() + book_loss + 0.25 * commit_loss
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
