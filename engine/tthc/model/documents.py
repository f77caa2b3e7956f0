"""What `validate` gives: typed documents of every kind."""

from __future__ import annotations

from dataclasses import dataclass

from tthc.model.law import Regulation
from tthc.model.procedure import Procedure, Variant
from tthc.model.reference import CalendarDocument, Form, Organisation, Vocabulary
from tthc.model.routing import Fragment, ProcessDocument
from tthc.model.scenario import Scenario

Document = (
    Procedure | Variant | ProcessDocument | Fragment | Regulation | Vocabulary | CalendarDocument | Organisation | Form | Scenario
)


@dataclass(frozen=True, slots=True)
class Documents:
    """All documents, in the order of the files."""

    all: tuple[Document, ...]
