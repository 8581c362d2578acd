"""A call of torch by the program."""

from dataclasses import dataclass
from types import FrameType
from typing import Any

from memoire.diagnosing.moment import Before, Moment


@dataclass
class Call:
    """A call of torch.

    Attributes:
        frame: What was called.
        own: The moment of the program's statement that it is a part of.
        before: What was so when that statement began.
    """

    frame: FrameType
    own: Moment
    before: Before

    @property
    def subject(self) -> Any:
        """The object whose method it is."""
        return self.frame.f_locals.get("self")
