"""What `communique review` shows: how much only releases name, and the most frequent of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from rich.console import Console, Group
from rich.padding import Padding
from rich.text import Text

from flows.deciding import decisions_at_hand
from tasks.domain.gazetteer import gazetteer
from tasks.domain.records import Decision
from tasks.review.candidates import Candidate, Candidates, Named
from tasks.review.references import reference
from tasks.review.settling import settled
from warehouse import query
from warehouse.layout import Layout
from warehouse.statements import statement

HOW = "Decide with `communique review same-as NAME OTHER`, `new NAME` or `not-organization NAME`."
MOST = 240
"""Characters of a sentence that are shown."""


def print_review(layout: Layout, most: int) -> None:
    """The figures, then up to `most` organizations that nobody has decided on."""
    console = Console(highlight=False)
    decisions = settled(decisions_at_hand(), gazetteer()).decisions
    (counts,) = asked("count_provisional", layout)
    console.print(head(counts), soft_wrap=True)
    if waiting := changes(decisions, asked("list_applied", layout)):
        console.print(f"The next run applies {counted(waiting, 'change')} of decisions.")
    keys = [one.organization_key for one in decisions]
    listed = asked("list_provisional", layout, {"decided": keys, "most": most})
    candidates = Candidates(everything_named(decisions, asked("list_named", layout))) if listed else None
    for row in listed:
        console.print(entry(row, candidates.near(named(row)) if candidates else ()))
    console.print(f"\n{HOW}" if listed else "Nothing is left to decide.", soft_wrap=True)


def asked(name: str, layout: Layout, parameters: dict[str, object] | None = None) -> list[dict[str, Any]]:
    """The rows of a statement of sql/review."""
    return list(query.run(statement(f"review/{name}"), layout, parameters).to_pylist())


def head(counts: dict[str, int]) -> str:
    """How many organizations are provisional, and how much rests on them."""
    return (
        f"{counts['provisional']:,} of {counts['organizations']:,} organizations are provisional"
        f" ({share(counts['provisional'], counts['organizations'])});"
        f" they stand in {counts['provisional_rows']:,} of {counts['rows']:,} participations"
        f" ({share(counts['provisional_rows'], counts['rows'])})."
    )


def share(part: int, whole: int) -> str:
    return f"{part / whole:.1%}" if whole else "none"


def changes(decisions: Iterable[Decision], applied: Iterable[dict[str, Any]]) -> int:
    """How many decisions the warehouse was not loaded with, or not in this form, or no longer ought to be."""
    wanted = {(one.organization_key, one.decision, one.target_key) for one in decisions}
    loaded = {(one["organization_key"], one["decision"], one["target_key"]) for one in applied}
    return len({key for key, *_ in wanted ^ loaded})


def named(row: dict[str, Any]) -> Named:
    """A row of the warehouse as an organization that may be like another; aliases of releases are too vague."""
    names = tuple(filter(None, (row["name"], row["acronym"])))
    return Named(reference(row["name"], row["country_code"]), names, row["country_code"])


def everything_named(decisions: Iterable[Decision], rows: Iterable[dict[str, Any]]) -> list[Named]:
    """What a name can be the same as: the gazetteer without its groups, and what releases name besides."""
    gone = {one.organization_key for one in decisions if one.decision != "new"}
    known = [Named(one.id, one.names, one.country) for one in gazetteer() if one.kind != "group"]
    return known + [named(row) for row in rows if row["organization_key"] not in gone]


def entry(row: dict[str, Any], near: Sequence[Candidate]) -> Padding:
    """One organization with what it may be the same as, and sentences that name it."""
    title = Text(reference(row["name"], row["country_code"]), "bold")
    acronym = f" ({row['acronym']})" if row["acronym"] else ""
    used = f"{counted(row['rows'], 'row')} in {counted(row['releases'], 'release')}"
    title.append(f"{acronym} · {row['kind']} · {used}", "not bold")
    lines = [Padding(Text(f"near {candidate(one)}", "cyan"), (0, 0, 0, 2)) for one in near]
    lines += [
        Padding(Text(f"“{around(row['name'], one)}”", "italic"), (0, 0, 0, 4)) for one in row["sentences"]
    ]
    return Padding(Group(title, *lines), (1, 0, 0, 0), expand=False)


def counted(number: int, thing: str) -> str:
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def around(name: str, sentence: str) -> str:
    """The sentence on one line; of a long one what stands about the name."""
    text = " ".join(sentence.split())
    start = max(0, min(text.find(name) + (len(name) - MOST) // 2, len(text) - MOST))
    return f"{'… ' if start else ''}{text[start : start + MOST]}{' …' if start + MOST < len(text) else ''}"


def candidate(near: Candidate) -> str:
    """How it is written at the command, its name where that says something else, and how like it is."""
    written, name = near.organization.reference, near.organization.names[0]
    return f"{written}{'' if written.startswith(name) else f' · {name}'} · {near.likeness:.2f}"
