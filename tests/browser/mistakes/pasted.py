"""What people paste instead of the whole: parts of it, and what a terminal, a notebook or a question puts around."""

from collections.abc import Callable, Iterator

from tests.browser.mistakes.failure import Failure

Way = Callable[[Failure], str]


def message_alone(failure: Failure) -> str:
    return failure.summary


def middle_of_the_message(failure: Failure) -> str:
    return " ".join(failure.summary.partition(": ")[2].split()[1:13])


def first_60_characters(failure: Failure) -> str:
    return failure.summary[:60]


def notebook(failure: Failure) -> str:
    """The form of IPython: https://ipython.readthedocs.io/en/stable/interactive/tutorial.html."""
    kind = failure.summary.partition(":")[0]
    if kind.endswith("Warning"):
        return f"/tmp/ipykernel_2417/1304865973.py:5: {failure.summary}\n  {failure.source}\n"
    red, green, off = "\x1b[0;31m", "\x1b[1;32m", "\x1b[0m"
    return (
        f"{red}{'-' * 75}{off}\n"
        f"{red}{kind}{off}{'Traceback (most recent call last)':>{75 - len(kind)}}\n"
        f"Cell {green}In[12], line 5{off}\n"
        f"{green}      4{off} \n"
        f"{green}----> 5{off} {failure.source}\n\n"
        f"{red}{kind}{off}{failure.summary.removeprefix(kind)}"
    )


def of_one_rank(failure: Failure) -> str:
    """As torchrun prints it since torch 2.2."""
    return "\n".join(f"[rank0]: {line}" for line in failure.text.splitlines())


def line_of_a_log(failure: Failure) -> str:
    return f"2025-03-14 21:07:33,512 | ERROR | trainer:fit:88 - epoch 3/50 failed: {failure.summary}"


def asked_in_chinese(failure: Failure) -> str:
    return f"我训练时报错：{failure.summary}，怎么办？网上的方法都试过了，求助。"


def asked_in_english(failure: Failure) -> str:
    return f"Hi all, after updating my code I get this: `{failure.summary}` It worked last week. Any idea? Thanks!"


def on_a_gpu(failure: Failure) -> str:
    return failure.text.replace("torch.FloatTensor", "torch.cuda.FloatTensor")


WAYS: tuple[tuple[str, Way], ...] = (
    ("message alone", message_alone),
    ("middle of the message", middle_of_the_message),
    ("first 60 characters", first_60_characters),
    ("in a notebook", notebook),
    ("of one rank", of_one_rank),
    ("in a log", line_of_a_log),
    ("asked in Chinese", asked_in_chinese),
    ("asked in English", asked_in_english),
)


def pasted(position: int, failure: Failure) -> Iterator[tuple[str, str]]:
    """Every third failure in one way; two in a row in the same, so that each way falls into both halves.

    Yields:
        The name of the way, and the text.
    """
    if position % 3 == 0:
        name, way = WAYS[position // 6 % len(WAYS)]
        yield name, way(failure)
    elif position % 3 == 1 and "torch.FloatTensor" in failure.summary:
        yield "on a GPU", on_a_gpu(failure)
