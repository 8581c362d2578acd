"""What a new page starts with: the shape of its kind, as `memoire.checks.kinds` asks for it."""

FRONT = {
    "en": """\
---
description: One sentence that answers the question.
kind: {kind}
label: Words for the menu
questions:
  - What does a reader ask?
---
# {title}

""",
    "zh": """\
---
description: 用一句话回答这个问题。
kind: {kind}
label: 菜单里的短标题
questions:
  - 读者会怎么问？
---
# {title}

""",
}

ANSWER = {
    "en": """\
The answer, in one paragraph. A result computed from a leaf that requires grad requires grad as well.
[✓](claim:{claim})

```python exec="on"
--8<-- "{path}.py"
```

## Why {{#why}}

The reason, then the exceptions, then links.
""",
    "zh": """\
先用一段话回答。由需要梯度的叶子张量算出的结果同样需要梯度。[✓](claim:{claim})

```python exec="on"
--8<-- "{path}.py"
```

## 为什么 {{#why}}

先说原因，再说例外，最后给出链接。
""",
}

ERROR = {
    "en": """\
What these messages have in common.

## The message as torch prints it {{#message}}

**Why:** A result computed from a leaf that requires grad requires grad as well. [✓](claim:{claim})

**Fix:** What to write instead, before and after.

```python exec="on"
--8<-- "{path}.py"
```
""",
    "zh": """\
这些报错的共同点。

## torch 打印的报错原文 {{#message}}

**原因**：由需要梯度的叶子张量算出的结果同样需要梯度。[✓](claim:{claim})

**解决**：应该怎么写，改之前和改之后。

```python exec="on"
--8<-- "{path}.py"
```
""",
}

MYTH = {
    "en": """\
What these statements have in common.

## What is true {{#truth}}

**False:** "What people say"

A result computed from a leaf that requires grad requires grad as well. [✓](claim:{claim})

```python exec="on"
--8<-- "{path}.py"
```
""",
    "zh": """\
这些说法的共同点。

## 事实是什么 {{#truth}}

**不对**：“流传的说法”

由需要梯度的叶子张量算出的结果同样需要梯度。[✓](claim:{claim})

```python exec="on"
--8<-- "{path}.py"
```
""",
}

COMPARISON = {
    "en": """\
The difference, in one paragraph. Only outside of `no_grad` the result requires grad. [✓](claim:{claim})

| What is asked | `default` | `no_grad` |
| --- | --- | --- |
| Result requires grad | probe:{path}.py |

```python exec="on"
--8<-- "{path}.py"
```
""",
    "zh": """\
先用一段话说出区别。只有在 `no_grad` 之外，结果才需要梯度。[✓](claim:{claim})

| 问的是什么 | `default` | `no_grad` |
| --- | --- | --- |
| 结果需要梯度 | probe:{path}.py |

```python exec="on"
--8<-- "{path}.py"
```
""",
}

PROGRAM = """\
import torch

# en: say what the next lines show
# zh: 说明下面几行演示什么
x = torch.tensor(2.0, requires_grad=True)
y = x**2

print("y.requires_grad:", y.requires_grad)
assert y.requires_grad  # claim: {claim}
"""

# Prints a value for each column of the table.
PROBE = """\
import torch

x = torch.tensor(2.0, requires_grad=True)
flags = {{"default": (x**2).requires_grad}}
with torch.no_grad():
    flags["no_grad"] = (x**2).requires_grad

for name, flag in flags.items():
    print(f"{{name}}: {{flag}}")

assert list(flags.values()) == [True, False]  # claim: {claim}
"""

BODIES = {"error": ERROR, "myth": MYTH, "comparison": COMPARISON}


def page_text(kind: str, language: str) -> str:
    """The page, with places for kind, title, path and claim; without a place for a kind that is ""."""
    front = FRONT[language] if kind else FRONT[language].replace("kind: {kind}\n", "")
    return front + BODIES.get(kind, ANSWER)[language]


def program_text(kind: str) -> str:
    """The program of the page, with a place for the claim."""
    return PROBE if kind == "comparison" else PROGRAM
