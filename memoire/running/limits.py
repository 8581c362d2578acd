"""What one run may use."""

from msgspec import Struct


class Limits(Struct, frozen=True):
    """The limits of one run.

    Attributes:
        seconds: Time, in seconds of the wall clock.
        memory: Address space beyond what torch itself takes, in bytes.
        output: Standard output and standard error together, in bytes.
    """

    seconds: float = 30.0
    memory: int = 2 << 30
    output: int = 1 << 20
