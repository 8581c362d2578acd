"""The file of records: a build publishes it as `records.json`, and `memoire run` writes one on any other torch."""

import json
from typing import Annotated, Any

import msgspec
from msgspec import UNSET, Meta, Struct, UnsetType, field

from memoire.records.environment import environment, public_version
from memoire.records.record import ClaimResult, Count, Failure, Graph, Record

DIALECT = "https://json-schema.org/draft/2020-12/schema"
ABOUT = (
    "What each program of the site printed when the site was built. Except for the days of the runs, the same sources "
    "give the same file. New properties may be added; those described here keep their names and meaning."
)
Digest = Annotated[str, Meta(pattern="^[0-9a-f]{64}$")]


class RecordsError(Exception):
    """A text that is not a file of records; the message says why."""


class Environment(Struct, frozen=True, kw_only=True):
    """What the programs ran on."""

    python: Annotated[str, Meta(description="Version of Python, as 3.11.7.")]
    torch: Annotated[str, Meta(description="Version of torch with its build, as 2.13.0+cpu.")]
    numpy: Annotated[str, Meta(description="Version of NumPy; empty if it was not installed.")]
    platform: Annotated[str, Meta(description="Operating system and processor, as linux-x86_64.")]


class PublishedRecord(Struct, frozen=True, kw_only=True):
    """The result of one run, in a process of its own. In the file of a site every program ended without an error."""

    digest: Annotated[
        Digest,
        Meta(
            description="SHA-256 of all that can change the result: the program, its path, the environment, and the "
            "code that runs it."
        ),
    ]
    source: Annotated[Digest, Meta(description="SHA-256 of the program as it is in the repository.")]
    pages: Annotated[
        list[str],
        Meta(
            description="Files of the pages, in the repository, that show the program, cite its claims or fill a table "
            "from it."
        ),
    ]
    stdout: Annotated[str, Meta(description="What it wrote to standard output.")]
    stderr: Annotated[str, Meta(description="What it wrote to standard error, without warnings.")]
    warnings: Annotated[list[str], Meta(description="Python's warnings in order, each as Category: message.")]
    claims: Annotated[
        list[ClaimResult], Meta(description="The assertions that pages may cite, in the order of their lines.")
    ]
    graph: Annotated[
        Graph | None, Meta(description="The autograd graph that is drawn for the program; null if none is.")
    ]
    ran: Annotated[str, Meta(description="Day of the run (UTC), as 2026-11-27.", extra_json_schema={"format": "date"})]
    same_on: Annotated[
        list[str] | UnsetType,
        Meta(
            description="Versions of torch on which the same program printed the same, this one among them, in order. "
            "Absent, like differs_on, if it was run on no other; empty if it printed the same on no other."
        ),
    ] = UNSET
    differs_on: Annotated[
        dict[str, list[str]] | UnsetType,
        Meta(
            description="For each version of torch on which it printed something else, with Python's in brackets if "
            "that differs too, the lines of a unified diff from here to there."
        ),
    ] = UNSET
    failure: Annotated[
        Failure | UnsetType, Meta(description="Why it failed; only in files that memoire run wrote on another torch.")
    ] = UNSET

    def as_record(self, path: str) -> Record:
        """The record that was published, of the program with this path."""
        return Record(
            snippet=path,
            digest=self.digest,
            stdout=self.stdout,
            stderr=self.stderr,
            warnings=self.warnings,
            claims=self.claims,
            graph=self.graph,
            ran=self.ran,
            failure=self.failure or None,
        )


class Published(Struct, frozen=True, kw_only=True):
    """A file of records."""

    schema: Annotated[str | UnsetType, Meta(description="Address of this schema.")] = field(
        name="$schema", default=UNSET
    )
    environment: Environment
    claims: Annotated[Count, Meta(description="How many claims were reached and held, over all records.")]
    records: Annotated[
        dict[Annotated[str, Meta(pattern=r"\.py$")], PublishedRecord],
        Meta(description="One record for each program, by its path: the program is at snippets/PATH."),
    ]
    variants: Annotated[
        dict[str, Annotated[int, Meta(ge=1)]],
        Meta(
            description="How many variants of each template were run, by its path; their records are not in this file."
        ),
    ]

    @property
    def torch(self) -> str:
        """Version of torch without the name of its build, as `2.13.0`."""
        return public_version(self.environment.torch)


def current_environment() -> Environment:
    """What programs run on here."""
    return Environment(**{name: value for name, value in environment().items() if name != "engine"})


def to_text(published: Published) -> str:
    """The content of the file, the same for the same records."""
    return json.dumps(msgspec.to_builtins(published), indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def from_text(text: str) -> Published:
    """Read a file of records; properties that are unknown here, as newer files may have, are ignored.

    Raises:
        RecordsError: If it is not one.
    """
    try:
        return msgspec.json.decode(text, type=Published)
    except msgspec.ValidationError as error:
        raise RecordsError(f"it contains no records of programs ({error})") from None
    except msgspec.DecodeError as error:
        raise RecordsError(f"it is not JSON: {error}") from None


def schema() -> dict[str, Any]:
    """The JSON schema of the file, made from the types above."""
    made = msgspec.json.schema(Published)
    return {"$schema": DIALECT, "title": "Records of Memoire for PyTorch", "description": ABOUT, **made}


def schema_text() -> str:
    """The content of the file that describes the file of records."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"
