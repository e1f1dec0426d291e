"""The text of a release inside a page: where it stands, and its paragraphs.

Without a selector the text is the part of the page with the greatest surplus of running text over links and
labels: a piece of running text counts its length; a link or a label counts against the parts that hold it.
"""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from tasks.extract.vocabulary import vocabulary

# Elements that HTML itself sets apart from the text of a page.
APART = (
    "script, style, noscript, template, svg, iframe, object, button, select, input, textarea, nav, footer,"
    "aside, figcaption, dialog, [hidden], [role=navigation], [role=contentinfo], [role=complementary],"
    "[role=search], [role=banner], [role=dialog], [aria-hidden=true]"
)
BLOCKS = (
    "p, div, li, tr, h1, h2, h3, h4, h5, h6, blockquote, section, article, main, ul, ol, dl, dt, dd, table,"
    "pre, figure, hr, header, address, center, form, caption"
)
BREAK, LINE = "\ue000", "\ue001"
RUNNING = 40
"""Characters from which a piece of text outside a paragraph is running text and no label."""
SMALL = 600
"""Characters below which an element that is named as furniture is taken for it."""
LABEL = 15
"""What one label counts against the part that holds it, in characters."""


def without_furniture(tree: LexborHTMLParser) -> LexborHTMLParser:
    """The tree, rid of what is never the text of a release; a tag that was left open hides nothing."""
    for node in tree.css(APART):
        if node.css_first("h1, main") is None:
            node.decompose()
    _close_links(tree)
    # A class name is no more than a hint: what holds much text is kept whatever it is called.
    for node in tree.css(", ".join(vocabulary("pages")["furniture"]["selectors"])):
        if node.tag not in {"body", "main", "article"} and len(node.text()) < SMALL:
            node.decompose()
    return tree


def _close_links(tree: LexborHTMLParser) -> None:
    """Undo the link that goes through more than half of the page: somebody forgot to close it."""
    links = tree.css("a")
    lengths: dict[str | None, int] = {}
    for link in links:
        href = link.attributes.get("href")
        lengths[href] = lengths.get(href, 0) + len(link.text())
    total = len(tree.body.text()) if tree.body else 0
    for link in links:
        if lengths[link.attributes.get("href")] * 2 > total:
            link.unwrap()


def selected(tree: LexborHTMLParser, selector: str, remove: tuple[str, ...]) -> list[str]:
    """Paragraphs of the elements that a selector finds, without what `remove` finds in them."""
    for unwanted in remove:
        for node in tree.css(unwanted):
            node.decompose()
    found = tree.css(selector)
    seen = {node.mem_id for node in found}
    outer = [node for node in found if not any(parent.mem_id in seen for parent in _ancestors(node))]
    return [paragraph for node in outer for paragraph in paragraphs(node)]


def densest(tree: LexborHTMLParser) -> LexborNode | None:
    """The element with the greatest surplus of running text; of equals the innermost."""
    if tree.body is None:
        return None
    nodes = list(tree.body.traverse(include_text=True))
    surplus: dict[int, int] = {}
    best, best_surplus = None, 0
    for node in reversed(nodes):
        parent = node.parent
        own = surplus.get(node.mem_id, 0)
        if node.tag == "-text":
            own = _weight(node, parent)
        elif node.tag == "a":
            own = -abs(own)
        elif own > best_surplus:
            best, best_surplus = node, own
        if own and parent is not None:
            surplus[parent.mem_id] = surplus.get(parent.mem_id, 0) + own
    return best


def _weight(node: LexborNode, parent: LexborNode | None) -> int:
    length = len((node.text_content or "").strip())
    if length >= RUNNING or (
        length and parent is not None and parent.tag in {"p", "em", "strong", "b", "i", "span"}
    ):
        return length
    return -LABEL if length else 0


def paragraphs(node: LexborNode) -> list[str]:
    """The blocks of an element as lines of text, white space collapsed, empty ones left out."""
    for block in node.css(BLOCKS):
        block.insert_before(BREAK)
        block.insert_after(BREAK)
    for line in node.css("br"):
        line.insert_after(LINE)
    return _split(node.text())


def _split(text: str) -> list[str]:
    """Breaks are paragraphs; a single line break is one where a sentence ended before it."""
    text = re.sub(rf"{LINE}\s*{LINE}[\s{LINE}]*", BREAK, text)
    text = re.sub(rf"([.!?:;…][\"”’')\]]*\s*){LINE}", rf"\1{BREAK}", text).replace(LINE, " ")
    blocks = (" ".join(block.split()) for block in text.split(BREAK))
    return [block for block in blocks if block]


def _ancestors(node: LexborNode) -> list[LexborNode]:
    found = []
    parent = node.parent
    while parent is not None:
        found.append(parent)
        parent = parent.parent
    return found
