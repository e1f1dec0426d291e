"""Page → article: its text without the site around it, title, day, publisher and language."""
