"""What was found beside what a careful reader took from the same release.

gold.py        labelled documents, read from JSON
events.py      the form in which both sides are compared
alignment.py   which found event is which labelled one
comparison.py  one release: what agrees, and every difference with its sentence
scores.py      many releases: precision, recall, F1, accuracy, and how far confidence can be believed
"""
