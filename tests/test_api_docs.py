"""What `docs/api.md` tells is so: its examples are asked, its errors provoked, its limits looked up."""

import re
from urllib.parse import urlsplit

import pytest

from app import create_app
from comparison.charts import CHARTS
from comparison.dataset import open_dataset
from comparison.exports import SENTENCE_COLUMNS
from comparison.query import MAX_PAIRS, MAX_QUERY, MAX_VALUES
from components.api.asked import FORMS
from components.api.limits import MAX_ROWS
from tests.corpus import DATASET, ROOT

PAGE = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^ {4}curl '([^']+)'$", PAGE, re.MULTILINE)
STATUSES = re.findall(r"^\| `(GET|POST) (\S+)` \| (\d+) \| (?:`(\w+)`|)", PAGE, re.MULTILINE)


@pytest.fixture(scope="module")
def client():
    return create_app(open_dataset(DATASET)).server.test_client()


def path(address):
    parts = urlsplit(address)
    return f"{parts.path}?{parts.query}"


@pytest.mark.parametrize("address", EXAMPLES)
def test_an_example_answers_and_all_of_its_query_is_used(client, address):
    asked = path(address)
    response = client.get(f"{asked}{'&' if asked[-1] != '?' else ''}strict=1")
    assert response.status_code == 200, response.text
    assert response.mimetype == ("application/json" if ".json" in asked else "text/csv")


def test_every_kind_of_file_and_each_parameter_of_the_api_has_an_example():
    asked = " ".join(EXAMPLES)
    assert all(name in asked for name in ("index.json", "naming.json", "naming.csv", "sentences.csv"))
    assert all(f"{name}=" in PAGE for name in FORMS)


@pytest.mark.parametrize(("method", "asked", "status", "beside"), STATUSES)
def test_an_error_is_as_it_is_told(client, method, asked, status, beside):
    response = client.open(asked, method=method)
    assert response.status_code == int(status)
    assert response.get_json().get(beside) or not beside


def test_four_errors_are_told():
    assert sorted({status for _, _, status, _ in STATUSES}) == ["200", "400", "404", "405"]


def test_charts_columns_parameters_and_limits_are_those_of_the_code():
    [charts] = re.findall(r"`CHART` is one of (.*)\.", PAGE)
    assert set(re.findall(r"`(\w+)`", charts)) == set(CHARTS)
    assert [column for column in SENTENCE_COLUMNS if f"`{column}`" not in PAGE] == []
    assert [name for name in FORMS if f"| `{name}` |" not in PAGE] == []
    for limit in (MAX_ROWS, MAX_QUERY, MAX_PAIRS, MAX_VALUES):
        assert f"{limit:,} " in PAGE


def test_the_keys_of_an_answer_are_told(client):
    for key in client.get("/api/naming.json?checked=0").get_json():
        assert f'"{key}"' in PAGE
