"""A codebook with a term of its own before the straight-through form, and one that follows an average by hand."""

import torch
from torch import nn

torch.manual_seed(0)
encoder, decoder, book, other = nn.Linear(5, 3), nn.Linear(3, 5), nn.Embedding(7, 3), nn.Embedding(7, 3)
parts = (encoder, decoder, book, other)
optimizer = torch.optim.Adam([one for part in parts for one in part.parameters()], lr=0.01)
for step in range(5):
    x = torch.randn(20, 5)
    z = encoder(x)
    q = book(torch.cdist(z, book.weight).argmin(1))
    book_loss = nn.functional.mse_loss(q, z.detach()) + 0.25 * nn.functional.mse_loss(z, q.detach())
    q = z + (q - z).detach()

    index = torch.cdist(z, other.weight).argmin(1)
    averaged = other(index)
    follow = nn.functional.mse_loss(z, averaged.detach())
    averaged = z + (averaged - z).detach()
    with torch.no_grad():
        for code in index.unique().tolist():
            other.weight[code] = 0.9 * other.weight[code] + 0.1 * z[index == code].mean(0)

    loss = nn.functional.mse_loss(decoder(q + averaged), x) + book_loss + follow
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
