"""Labelled documents: one JSON file says what a careful reader takes from one release.

    {"id": …, "url": …, "publisher": …, "events": [
      {"title": …, "type": …, "start": "2011-11", "end": null, "city": …, "country": "KZ", "participation": [
        {"organization": ["OSCE", "…"], "role": "host", "person": "…"}]}]}

`organization` lists the names under which the organization is accepted; it is empty for a person without one.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tasks.domain.errors import CommuniqueError
from tasks.domain.gazetteer.spelling import comparable
from tasks.evaluate.events import Event, Row, name_set


@dataclass(frozen=True, slots=True)
class Gold:
    """One labelled document."""

    id: str
    url: str
    publisher: str | None
    """Counts as given: a release need not say whose it is."""
    events: tuple[Event, ...]


def read_gold(folder: Path) -> dict[str, Gold]:
    """The labelled documents of a folder, by url; of two versions of one (`x`, `x.v2`) the later."""
    documents = [_read(file) for file in sorted(folder.rglob("*.json"))]
    if not documents:
        raise CommuniqueError(f"There is no .json file in {folder}; give a folder of labelled documents.")
    return {document.url: document for document in documents}


def _read(file: Path) -> Gold:
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
        return Gold(
            content.get("id") or file.stem,
            content["url"],
            content.get("publisher"),
            tuple(map(_event, content["events"])),
        )
    except KeyError as error:
        raise CommuniqueError(f"{file} is no labelled document: {error} is missing.") from None
    except (AttributeError, TypeError, ValueError) as error:
        raise CommuniqueError(f"{file} is no labelled document: {error}.") from None


def _event(content: dict[str, Any]) -> Event:
    return Event(
        title=content["title"],
        type=content["type"],
        start=content.get("start"),
        end=content.get("end") or content.get("start"),
        city=comparable(content.get("city") or ""),
        country=(content.get("country") or "").upper(),
        rows=tuple(map(_row, content["participation"])),
    )


def _row(content: dict[str, Any]) -> Row:
    names = content["organization"]
    return Row(name_set(*names), content["role"], content.get("person"), next(iter(names), ""))
