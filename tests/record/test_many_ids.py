"""A country may have more actors than a query may name."""

from collections.abc import Callable

from verbale.coded import Coded
from verbale.record import Record


def test_lists_can_be_asked_for_by_any_number_of_actors(record: Record, keep: Callable[..., Coded]) -> None:
    keep()
    everybody = tuple(f"person:nobody-{number}" for number in range(70_000))
    assert record.count_commitments(by=everybody, to=everybody, party=everybody) == {}
    assert record.count_shifts(by=everybody, toward=everybody) == 0
    assert record.count_accounts(by=everybody, articles=everybody) == 0
