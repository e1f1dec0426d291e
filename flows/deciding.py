"""What `communique review` writes: an analyst's decisions, in the file of decisions."""

from __future__ import annotations

from datetime import UTC, datetime
from getpass import getuser

from rich.console import Console

from flows.settings import decisions_file
from tasks.domain.errors import CommuniqueError
from tasks.domain.gazetteer import gazetteer
from tasks.domain.records import Decision, Verdict
from tasks.review import naming
from tasks.review.file import read_decisions, write_decisions
from tasks.review.references import key_of, reference
from tasks.review.settling import said, settled
from warehouse import query
from warehouse.layout import Layout
from warehouse.statements import statement


def decisions_at_hand() -> list[Decision]:
    """The decisions so far; the first one makes the file."""
    file = decisions_file()
    return read_decisions(file) if file.exists() else []


def decide(layout: Layout, name: str, decision: Verdict, other: str | None, because: str | None) -> None:
    """Add a decision to the file, unless it contradicts those that are there."""
    decisions, known = decisions_at_hand(), names(layout)
    made = Decision(
        naming.subject(name, known, gazetteer()),
        decision,
        naming.target(other, known, gazetteer()) if other else None,
        because,
        me(),
        datetime.now(UTC).date(),
    )
    settled([*decisions, made], gazetteer())
    write_decisions(decisions_file(), [*decisions, made])
    tell(f"{made.subject} is {said(made)}.")


def undo(name: str) -> None:
    """Take the decision on an organization out of the file."""
    decisions = decisions_at_hand()
    subject = naming.meant(name, [one.subject for one in decisions])
    if subject is None:
        raise CommuniqueError(f"Nothing was decided on '{name}'; the decisions stand in {decisions_file()}.")
    key = key_of(subject, gazetteer())
    kept = [one for one in decisions if key_of(one.subject, gazetteer()) != key]
    write_decisions(decisions_file(), kept)
    tell(f"{subject} is open again.")


def names(layout: Layout) -> list[str]:
    """Every organization that only releases name, as the command writes it."""
    rows = query.run(statement("review/list_named"), layout).to_pylist()
    return [reference(row["name"], row["country_code"]) for row in rows]


def me() -> str | None:
    """Name of the account; None where the machine has none for it."""
    try:
        return getuser()
    except (KeyError, OSError):
        return None


def tell(sentence: str) -> None:
    console = Console(highlight=False, markup=False)
    console.print(f"{sentence} The next run applies it.", soft_wrap=True)
    console.print(f"Kept in {decisions_file()}.", soft_wrap=True)
