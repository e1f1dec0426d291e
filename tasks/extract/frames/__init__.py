"""What happened: events that verbs, sums and votes tell of beside those that nouns name; when, where, how many."""
