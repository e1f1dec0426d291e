"""`communique review`: what only releases name, and what an analyst says it is."""

from __future__ import annotations

from typing import Annotated

import typer

from flows.options import HERE, Folder
from warehouse.layout import Layout

# As in cli.py, each command imports what it uses.
# ruff: noqa: PLC0415

app = typer.Typer(rich_markup_mode="markdown", add_completion=False)

Name = Annotated[
    str, typer.Argument(metavar="NAME", help="The organization, as `communique review` lists it.")
]
Because = Annotated[str | None, typer.Option(metavar="REASON", help="Why, for whoever reads the file later.")]


@app.callback(invoke_without_command=True)
def review(
    ctx: typer.Context,
    most: Annotated[int, typer.Option("--most", metavar="N", min=1, help="How many to list.")] = 10,
    warehouse: Folder = HERE,
) -> None:
    """List the organizations that only releases name, the most frequent first, and decide what they are.

    Each comes with organizations of like names and sentences that name it. Decisions are rows of a CSV file
    (`COMMUNIQUE_DECISIONS`) and apply, to old rows and new, at the next run.

    Examples:
    - `communique review`
    - `communique review same-as "Border Service [UZ]" "State Border Committee [UZ]"`
    - `communique review same-as "Organisation for Security" osce`
    - `communique review new "Institute of Hydrology"`
    - `communique review not-organization "Cooperation Agreement" --because "a paper that was signed"`
    - `communique review undo "Cooperation Agreement"`
    """
    ctx.default_map = {name: {"warehouse": warehouse} for name in ("same-as", "new", "not-organization")}
    if ctx.invoked_subcommand is None:
        from flows.reviewing import print_review

        print_review(Layout(warehouse), most)


@app.command("same-as")
def same_as(
    name: Name,
    other: Annotated[
        str,
        typer.Argument(metavar="OTHER", help="What it is: an id or name in the gazetteer, or a listed name."),
    ],
    because: Because = None,
    warehouse: Folder = HERE,
) -> None:
    """Say that it is another name of an organization.

    Example:
    - `communique review same-as "Organisation for Security" osce`
    """
    from flows.deciding import decide

    decide(Layout(warehouse), name, "same-as", other, because)


@app.command("new")
def new(name: Name, because: Because = None, warehouse: Folder = HERE) -> None:
    """Say that it is a real organization, to be kept.

    Example:
    - `communique review new "Institute of Hydrology"`
    """
    from flows.deciding import decide

    decide(Layout(warehouse), name, "new", None, because)


@app.command("not-organization")
def not_organization(name: Name, because: Because = None, warehouse: Folder = HERE) -> None:
    """Say that it is no organization: its rows go, and people that it was said of stand without one.

    Example:
    - `communique review not-organization "Cooperation Agreement"`
    """
    from flows.deciding import decide

    decide(Layout(warehouse), name, "not-organization", None, because)


@app.command("undo")
def undo(name: Name) -> None:
    """Take a decision back: at the next run its rows are what they were.

    Example:
    - `communique review undo "Institute of Hydrology"`
    """
    from flows.deciding import undo

    undo(name)
