"""QTI 1.2 as the standard reads it: the questions of a package, and what a response to one of them scores."""

import io
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator

NAMESPACE = "{http://www.imsglobal.org/xsd/ims_qtiasiv1p2}"
CP = "{http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1}"
FULL = 100.0
Response = dict[str, frozenset[str]]


def opened(content: bytes) -> zipfile.ZipFile:
    """Return the package as a zip."""
    return zipfile.ZipFile(io.BytesIO(content))


def quizzes(content: bytes) -> Iterator[ET.Element]:
    """Yield the quizzes that the manifest lists."""
    with opened(content) as zipped:
        for resource in ET.fromstring(zipped.read("imsmanifest.xml")).iter(f"{CP}resource"):  # noqa: S314 - we wrote it
            if resource.get("type") == "imsqti_xmlv1p2":
                (each,) = resource.findall(f"{CP}file")
                yield ET.fromstring(zipped.read(each.get("href", "")))  # noqa: S314 - as above


def items(content: bytes) -> list[ET.Element]:
    """Return every question."""
    return [item for quiz in quizzes(content) for item in quiz.iter(f"{NAMESPACE}item")]


def responses(item: ET.Element) -> list[ET.Element]:
    """Return what is answered: one choice, or each prompt of pairs."""
    return list(item.iter(f"{NAMESPACE}response_lid"))


def labels(response: ET.Element) -> list[str]:
    """Return the idents of what can be chosen."""
    return [label.get("ident", "") for label in response.iter(f"{NAMESPACE}response_label")]


def score(item: ET.Element, response: Response, *, at_each_step: bool = True) -> float:
    """Return what the response earns by the rules of IMS QTI ASI 1.2, response processing.

    A score stays within the bounds of its declaration; the standard leaves open whether at each step or at the end.
    """
    (declared,) = item.iter(f"{NAMESPACE}decvar")
    least, most = float(declared.get("minvalue", "")), float(declared.get("maxvalue", ""))
    total = 0.0
    for condition in item.iter(f"{NAMESPACE}respcondition"):
        (asked,) = condition.findall(f"{NAMESPACE}conditionvar")
        if all(_holds(each, response) for each in asked):
            for mark in condition.findall(f"{NAMESPACE}setvar"):
                total = float(mark.text or "") + (total if mark.get("action") == "Add" else 0)
                total = min(max(total, least), most) if at_each_step else total
            if condition.get("continue") == "No":
                break
    return round(min(max(total, least), most), 6)


def _holds(condition: ET.Element, response: Response) -> bool:
    name = condition.tag.removeprefix(NAMESPACE)
    if name == "varequal":
        return (condition.text or "") in response.get(condition.get("respident", ""), frozenset())
    if name == "not":
        return not all(_holds(each, response) for each in condition)
    assert name in {"and", "other"}
    return all(_holds(each, response) for each in condition)
