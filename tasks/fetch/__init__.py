"""A source, saved documents or the archive → pages; every answer is archived before anything reads it.

    task       the door
    catalog    sources/*.toml → Source, checked
    discovery  listings walked → addresses
    pages      addresses → pages, log and refusals
    visit      one address: robots.txt, redirects, archive, outcome
    http       one request: pace, retries, limits
    addresses  what may be asked, and where a mirror stands in
    archive    WARC files of every answer and document (warc: the file, records: what is in it)
    index      what the archive holds, by address; rebuilt from the WARC files
    documents  saved documents read from files
    replay     the archive read back

The one stage that reaches the network.
"""
