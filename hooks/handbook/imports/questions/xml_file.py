"""XML that somebody else wrote, read without entities and without anything outside the file, or refused."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from handbook.imports.questions.foreign import UnreadableError


def root_of(content: bytes) -> Element:
    """Return the outermost element. Raise UnreadableError for what is no XML, or has entities of its own."""
    try:
        root: Element = fromstring(content)
    except DefusedXmlException as error:
        what = "it declares entities, which could stand for anything: take out its DOCTYPE"
        raise UnreadableError(what) from error
    except ParseError as error:
        line, column = error.position
        what = f"it is no XML from line {line}, column {column} on: is it cut off, or in another encoding than it says?"
        raise UnreadableError(what) from error
    except (ValueError, LookupError) as error:
        what = "its encoding is not known: save it as UTF-8"
        raise UnreadableError(what) from error
    return root


def name_of(element: Element) -> str:
    """Return the element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def inner(element: Element, *names: str) -> Iterator[Element]:
    """Yield the elements of these names at any depth."""
    return (each for each in element.iter() if name_of(each) in names)


def first(element: Element, name: str) -> Element | None:
    """Return the first element of the name at any depth."""
    return next(inner(element, name), None)
