"""Whatever is asked of the API within or beyond its description, it never fails and answers as it says it does."""

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from verbale.record import Record
from verbale.web import make_app
from verbale.web.api.describing import describe_api

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
OPERATIONS = [(path, method) for path, known in describe_api("/api/v1")["paths"].items() for method in known]
few = settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)


@pytest.fixture(scope="module")
def api(story_record: Record):
    return schemathesis.openapi.from_asgi("/api/v1/openapi.json", make_app(story_record, hosts=None))


# any text may be an id: there is no way to ask wrongly for one row
CASES = [(p, m, g) for p, m in OPERATIONS for g in GenerationMode if g is GenerationMode.POSITIVE or "{" not in p]


@pytest.mark.parametrize(("path", "method", "mode"), CASES, ids=str)
def test_no_question_breaks_the_api(api, path: str, method: str, mode: GenerationMode) -> None:
    operation = api[path][method]

    @few
    @given(case=operation.as_strategy(generation_mode=mode))
    def ask(case) -> None:
        case.call_and_validate(checks=CHECKS)

    ask()
