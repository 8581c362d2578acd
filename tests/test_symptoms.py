"""The diagnostics of debugging/ find faults in other models than those of the site, and none where there is none."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from posixpath import normpath
from typing import Any

import pytest
import torch
from torch import Tensor, nn

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "snippets" / "debugging"
PAGES = ("nothing-is-learned", "wrong-numbers", "time-and-memory")


def diagnostic(name: str) -> dict[str, Any]:
    """What the lines to copy of a program define: all up to the first "# end"."""
    names: dict[str, Any] = {}
    exec((FOLDER / f"{name}.py").read_text(encoding="utf-8").split("# end")[0], names)
    return names


class Recurrent(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.cells, self.head = nn.LSTM(4, 6, num_layers=2, dropout=0.2, batch_first=True), nn.Linear(6, 1)

    def forward(self, x: Tensor) -> Tensor:
        return self.head(self.cells(x.unflatten(1, (2, 4)))[0][:, -1])


class Attention(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.layer, self.head = nn.TransformerEncoderLayer(4, 2, 8, batch_first=True), nn.Linear(4, 1)

    def forward(self, x: Tensor) -> Tensor:
        mask = nn.Transformer.generate_square_subsequent_mask(2)
        return self.head(self.layer(x.unflatten(1, (2, 4)), src_mask=mask, is_causal=True)[:, -1])


MODELS: dict[str, Callable[[], nn.Module]] = {
    "perceptron": lambda: nn.Sequential(nn.Linear(8, 16), nn.GELU(), nn.LayerNorm(16), nn.Linear(16, 1)),
    "convolutions": lambda: nn.Sequential(
        *[nn.Unflatten(1, (1, 8)), nn.Conv1d(1, 4, 3, bias=False), nn.BatchNorm1d(4), nn.ReLU(), nn.MaxPool1d(2)],
        *[nn.Flatten(), nn.Dropout(0.3), nn.Linear(12, 1)],
    ),
    "recurrent": Recurrent,
    "attention": Attention,
}


@pytest.fixture(params=MODELS)
def model(request: pytest.FixtureRequest) -> nn.Module:
    torch.manual_seed(0)
    return MODELS[request.param]()


@pytest.fixture
def training(model: nn.Module) -> "Training":
    return Training(model, torch.optim.AdamW(model.parameters(), lr=0.01))


class Training:
    """An ordinary loop without a fault."""

    def __init__(self, model: nn.Module, optimizer: torch.optim.Optimizer) -> None:
        self.model, self.optimizer = model, optimizer
        self.x, self.y = torch.randn(32, 8), torch.randn(32, 1)

    def loss(self) -> Tensor:
        return (self.model(self.x) - self.y).square().mean()

    def step(self) -> Tensor:
        self.optimizer.zero_grad()
        loss = self.loss()
        loss.backward()
        self.optimizer.step()
        return loss

    def validate(self) -> None:
        self.model.eval()
        with torch.no_grad():
            self.loss()
        self.model.train()


def sections(language: str) -> Iterator[tuple[str, set[str]]]:
    """The program of each symptom, and the pages that its list of causes leads to, as findings write them."""
    for page in PAGES:
        text = (ROOT / "docs" / language / "debugging" / f"{page}.md").read_text(encoding="utf-8")
        for section in text.split("\n## ")[1:]:
            causes, rest = section.split("```python", 1)
            if '"debugging/' not in rest:  # a program that shows the fault, and finds none
                continue
            links = re.findall(r"\]\(([^)\s]+)\)", causes.split("\n", 1)[1])
            pages = {_page(link, page) for link in links if not link.startswith("claim:")}
            yield rest.split('"debugging/')[1].split('.py"')[0], pages


def _page(link: str, page: str) -> str:
    if link.startswith("https:"):
        return link
    path = f"{page}.md{link}" if link.startswith("#") else link
    return normpath(f"debugging/{path}").replace(".md", "")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_each_symptom_has_a_program(language: str) -> None:
    assert len(dict(sections(language))) == 10


@pytest.mark.parametrize("name", sorted({name for name, _ in sections("en")}))
def test_a_program_finds_exactly_the_causes_of_its_list(name: str, tmp_path: Path) -> None:
    run = [sys.executable, str(FOLDER / f"{name}.py")]
    lines = subprocess.run(run, cwd=tmp_path, capture_output=True, text=True, check=True).stdout.splitlines()
    healthy = [line for line in lines if line.startswith("with no fault")]
    found = {word.strip("[]',") for line in lines for word in line.split() if "/" in word}
    assert len(healthy) == 1 and "/" not in healthy[0]
    assert found == dict(sections("en"))[name] == dict(sections("zh"))[name]


def test_a_training_without_a_fault_has_no_finding(training: Training) -> None:
    model, optimizer, x = training.model, training.optimizer, training.x
    for _ in range(3):
        optimizer.zero_grad()
        loss = training.loss()
        assert diagnostic("loss-constant")["why_constant"](model, optimizer, loss) == []
        assert diagnostic("gradient-zero")["backward_and_tell"](loss) == []
        assert diagnostic("gradient-none")["why_none"](model, training.loss) == []
        assert diagnostic("weights-constant")["step_and_tell"](model, optimizer) == []
    assert diagnostic("first-nan")["where_is_the_nan"](model, [x], training.loss) is None
    assert diagnostic("memory-grows")["what_grows"](training.step) is None
    assert diagnostic("slower-each-step")["what_gets_longer"](model, training.step) is None
    assert diagnostic("validation-breaks-training")["what_does_it_change"](model, training.validate) == []
    for _ in range(100):
        training.step()
    assert diagnostic("differs-in-eval")["why_bad_in_eval"](model.eval(), x) == []


def test_learning_that_stops_is_found_in_other_models(training: Training) -> None:
    model, optimizer = training.model, training.optimizer
    training.step()
    assert "accumulation" in str(diagnostic("loss-constant")["why_constant"](model, optimizer, training.loss()))
    optimizer.zero_grad()
    first = next(model.parameters()).requires_grad_(False)
    training.loss().backward()
    assert "freeze-layers" in str(diagnostic("gradient-none")["why_none"](model, training.loss))
    assert "freeze-layers" in str(diagnostic("weights-constant")["step_and_tell"](model, optimizer))
    first.requires_grad_()
    clamped = training.model(training.x).clamp(min=1e6).sum()
    assert "saturated" in str(diagnostic("gradient-zero")["backward_and_tell"](clamped))


def summed(training: Training, total: float | Tensor) -> Callable[[], Tensor]:
    def step() -> Tensor:
        nonlocal total
        total += (loss := training.step())
        return loss

    return step


def test_growth_is_found_in_other_models(training: Training) -> None:
    kept: list[Tensor] = []

    def keep(make: Callable[[], Tensor]) -> Callable[[], Tensor]:
        def step() -> Tensor:
            kept.append(make())
            return training.step()

        return step

    grows, longer = diagnostic("memory-grows")["what_grows"], diagnostic("slower-each-step")["what_gets_longer"]
    assert "#graphs" in grows(keep(training.loss))
    assert "#kept" in grows(keep(lambda: training.loss().detach()))
    assert "#total-loss" in grows(keep(lambda: training.loss() + kept.pop()))
    for start in (0.0, torch.zeros(())):
        assert "#total-loss" in grows(summed(training, start))

    def hooked() -> Tensor:
        next(training.model.parameters()).register_hook(lambda gradient: gradient)
        return training.step()

    def hooked_after() -> Tensor:
        next(training.model.parameters()).register_post_accumulate_grad_hook(lambda parameter: None)
        return training.step()

    assert "#handle" in longer(training.model, hooked)
    assert "#handle" in longer(training.model, hooked_after)


def test_wrong_numbers_are_found_in_other_models(training: Training) -> None:
    model, x = training.model, training.x
    changed = diagnostic("validation-breaks-training")["what_does_it_change"]
    assert "#validation" in str(changed(model, model.eval))
    model.train()
    assert "#accumulation" in str(changed(model, lambda: training.loss().backward()))
    assert "#flag" in str(diagnostic("differs-in-eval")["why_bad_in_eval"](model, x))
    nan = diagnostic("first-nan")["where_is_the_nan"]
    assert "log" in nan(model, [x], lambda: (training.model(x) * 0).log().mean())
    assert "#singular-points" in nan(model, [x], lambda: (training.model(x) * 0).square().sum().sqrt())
    x[0, 0] = torch.nan
    assert "#cures" in nan(model, [x], training.loss)
