"""Article → sentences, and in them organizations, people, places, dates and event nouns, each one unit."""
