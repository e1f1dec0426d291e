"""Errors that a user can mend: one sentence says what is wrong and what to do; the command prints it and exits 1."""

from __future__ import annotations


class CommuniqueError(Exception):
    """Something the user can mend; the message says how."""
