"""Which law holds: the rules in force on a day whose scope covers a procedure, and what an override makes of them.

The order of elimination is fixed: in force on the date, in scope, then priority (a special law named in an override,
higher rank, later date). Every candidate that lost is listed with the reason.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from tthc.lang.evaluate import UNKNOWN, Value, evaluate
from tthc.lang.expression import EventPattern
from tthc.lang.parse_limit import parse_limit
from tthc.lang.phrase_values import Citation
from tthc.lang.refusal import Refusal
from tthc.model.corpus import Corpus, RuleEntry, RuleValue
from tthc.model.procedure import Override, Procedure
from tthc.model.source import Scalar
from tthc.values.limits import Limit

RANKS = ("constitution", "law", "decree", "pm_decision", "circular", "decision", "resolution")
"""From the highest to the lowest (Law on Promulgation of Legal Normative Documents, art. 4, simplified to the kinds the
language knows)."""


@dataclass(frozen=True, slots=True)
class Lost:
    """A rule that does not decide, and why."""

    entry: RuleEntry
    reason: str
    winner: RuleEntry | None = None


@dataclass(frozen=True, slots=True)
class Law:
    """The rules that bind a procedure on a day, and those that lost."""

    rules: tuple[RuleEntry, ...]
    lost: tuple[Lost, ...]

    def parameter(self, path: str, corpus: Corpus) -> tuple[RuleEntry, RuleValue] | None:
        """Value of a rule's parameter if the rule is in force and in scope."""
        found = corpus.rule(path)
        if found is None or found[1] is None:
            return None
        wanted, name = found
        live = next((entry for entry in self.rules if entry.path == wanted.path), None)
        if live is None:
            return None
        return next(((live, value) for known, value in live.parameters if known == name), None)


@dataclass(frozen=True, slots=True)
class ScopeFacts:
    """What a scope may speak of: authority, field, code and level of the procedure, and the day of filing."""

    values: Mapping[str, Value]

    def value(self, path: tuple[str, ...]) -> Value:
        return self.values.get(path[0], UNKNOWN) if len(path) == 1 else UNKNOWN

    def items(self, name: str) -> Value:
        return UNKNOWN

    def happened(self, pattern: EventPattern) -> Value:
        return UNKNOWN

    def time_of(self, pattern: EventPattern) -> Value:
        return UNKNOWN

    def due(self, name: str) -> Value:
        return UNKNOWN

    def now(self) -> Value:
        return UNKNOWN

    def add(self, start: int, is_date: bool, limit: Limit, sign: int) -> int:
        return start


def scope_facts(procedure: Procedure, day: int) -> ScopeFacts:
    """What scopes are judged on."""
    authority = procedure.authority.text
    return ScopeFacts(
        {
            "authority": authority,
            "field": procedure.field,
            "code": procedure.code,
            "level": procedure.level[0] if procedure.level else UNKNOWN,
            "locality": UNKNOWN,
            "submitted": Fraction(day),
        }
    )


def law_on(corpus: Corpus, procedure: Procedure, day: int) -> Law:
    """Rules that bind the procedure for dossiers filed on the day."""
    facts = scope_facts(procedure, day)
    live: list[RuleEntry] = []
    lost: list[Lost] = []
    for entry in corpus.rules:
        regulation = entry.regulation
        if not regulation.header.valid.covers(day) or not entry.rule.common.valid.covers(day):
            lost.append(Lost(entry, "not-in-force"))
        elif evaluate(regulation.scope.expr, facts) is not True:
            lost.append(Lost(entry, "out-of-scope"))
        elif entry.rule.applies is not None and evaluate(entry.rule.applies.expr, facts) is False:
            lost.append(Lost(entry, "does-not-apply"))
        else:
            live.append(entry)
    live, removed = _overridden(live, procedure, corpus)
    lost += removed
    decided: list[RuleEntry] = []
    for entry in live:
        stronger = next((other for other in live if _same_duty(entry, other) and _weight(other) > _weight(entry)), None)
        if stronger is None:
            decided.append(entry)
        else:
            rank = RANKS.index(entry.regulation.rank) != RANKS.index(stronger.regulation.rank)
            lost.append(Lost(entry, "higher-rank" if rank else "later", stronger))
    return Law(tuple(decided), tuple(lost))


def _weight(entry: RuleEntry) -> tuple[int, int]:
    return (-RANKS.index(entry.regulation.rank), entry.regulation.issued)


def _same_duty(one: RuleEntry, other: RuleEntry) -> bool:
    """Two rules of different texts that bind the same thing: the same sentence, whatever its parameters."""
    return one.regulation.header.id != other.regulation.header.id and one.sentence == other.sentence


def _overridden(live: list[RuleEntry], procedure: Procedure, corpus: Corpus) -> tuple[list[RuleEntry], list[Lost]]:
    kept: list[RuleEntry] = []
    lost: list[Lost] = []
    for entry in live:
        now: RuleEntry | None = entry
        for override in procedure.overrides:
            target = corpus.rule(override.rule.text) if override.rule else None
            if now is None or target is None or target[0].path != entry.path or entry.rule.yields_to is None:
                continue
            if override.intent == "except":
                lost.append(Lost(entry, "excepted"))
                now = None
            else:
                now = replace(now, parameters=_set(now.parameters, override))
        if now is not None:
            kept.append(now)
    return kept, lost


def _set(parameters: tuple[tuple[str, RuleValue], ...], override: Override) -> tuple[tuple[str, RuleValue], ...]:
    new = {name: tree.text for name, tree in override.set if isinstance(tree, Scalar)}
    result: list[tuple[str, RuleValue]] = []
    for name, value in parameters:
        if name not in new:
            result.append((name, value))
            continue
        text = new[name]
        limit = parse_limit(text)
        typed: RuleValue = int(text) if text.isdigit() else (text if isinstance(limit, Refusal) else limit)
        result.append((name, typed))
    return tuple(result)


def override_citations(procedure: Procedure, corpus: Corpus, entry: RuleEntry) -> tuple[Citation, ...]:
    """Citations of the overrides of a procedure that touch a rule."""
    found: list[Citation] = []
    for override in procedure.overrides:
        target = corpus.rule(override.rule.text) if override.rule else None
        if target is not None and target[0].path == entry.path:
            found += [cited.citation for cited in override.common.basis]
    return tuple(found)
