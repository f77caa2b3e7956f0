"""Complaints as values: the catalogue of codes, and the Diagnostic. Words appear only when something renders one."""

from tthc.diagnostics.catalogue import BY_CODE, BY_NAME, CATALOGUE
from tthc.diagnostics.diagnostic import Diagnostic, Fix, Kind, Related, Severity, report

__all__ = ["BY_CODE", "BY_NAME", "CATALOGUE", "Diagnostic", "Fix", "Kind", "Related", "Severity", "report"]
