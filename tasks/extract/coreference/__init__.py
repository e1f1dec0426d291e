"""One event for each happening of the document: who is meant, what its sentences tell of each other."""
