import logging
import torch
from torch import nn

logging.basicConfig(level=logging.INFO, format="%(message)s")
log = logging.getLogger(__name__)

class Trainer:
    def __init__(self, model, lr):
        self.model = model
        self.optimizer = torch.optim.Adam(model.parameters(), lr=lr)
        self.metrics = {"loss": []}

    def training_step(self, batch):
        x, y = batch
        return nn.functional.binary_cross_entropy_with_logits(self.model(x).squeeze(1), y)

    def fit(self, batches, epochs):
        for epoch in range(epochs):
            self.model.train()
            for batch in batches:
                self.optimizer.zero_grad()
                loss = self.training_step(batch)
                loss.backward()
                self.optimizer.step()
                self.metrics["loss"].append(loss.item())
            self.evaluate(batches)

    @torch.no_grad()
    def evaluate(self, batches):
        self.model.eval()
        hits = total = 0
        for x, y in batches:
            hits += ((self.model(x).squeeze(1) > 0) == y.bool()).sum().item()
            total += len(y)
        log.info("accuracy %.2f", hits / total)

torch.manual_seed(0)
batches = [(torch.randn(6, 3), torch.randint(2, (6,)).float()) for _ in range(3)]
Trainer(nn.Sequential(nn.Linear(3, 4), nn.ReLU(), nn.Dropout(0.1), nn.Linear(4, 1)), 1e-2).fit(batches, 2)
