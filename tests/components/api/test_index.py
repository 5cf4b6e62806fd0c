import pytest

from comparison.charts import CHARTS
from comparison.exports import COUNTED, SENTENCE_COLUMNS, table_names
from comparison.query import MAX_QUERY
from comparison.settings import SETTINGS
from components.api.limits import MAX_ROWS


@pytest.fixture(scope="module")
def index(client):
    return client.get("/api/index.json").get_json()


def test_every_chart_and_every_table_is_listed(index):
    assert list(index["charts"]) == list(CHARTS)
    for name, chart in index["charts"].items():
        assert tuple(chart["tables"]) == table_names(name)
        assert tuple(chart["not_filtered_by"]) == CHARTS[name].ignores
        assert tuple(chart["settings"]) == CHARTS[name].settings
    assert tuple(index["sentences"]) == SENTENCE_COLUMNS


def test_what_is_listed_is_there(client, index):
    for name, chart in index["charts"].items():
        quick = client.get(f"/api/{name}.json?checked=0").get_json()["tables"]
        assert set(quick) == set(chart["tables"]) - set(chart["resampled"]) - set(chart["only_by_name"])
        for key in chart["csv"]:
            assert client.get(f"/api/{name}.csv?table={key}").status_code == 200


def test_every_parameter_says_what_it_may_hold(client, index):
    listed = index["parameters"]
    assert set(listed) == {*COUNTED, "x_country"}
    assert listed["event"] == {
        "several": True,
        "values": {"E01": "Protests on the island, July 2021", "E02": "Rally in the capital, March 2024"},
    }
    assert listed["voice"] == {"several": False, "values": {"own": "Own", "quoted": "Quoted"}}
    assert (listed["from"]["first"], listed["from"]["last"]) == ("2001-01-01", "2024-03-02")
    assert listed["reference"]["values"]["human_rights_ngo"] == "human-rights organisation"
    assert next(iter(listed["prior"]["values"])) == SETTINGS["prior"].default
    assert listed["x_country"] == {"several": True, "values": {"CU": "CU", "GB": "GB", "JM": "JM"}}


def test_each_value_is_allowed(client, index):
    for name, parameter in index["parameters"].items():
        for value in parameter.get("values", {}):
            answer = client.get("/api/sources.csv", query_string={name: value, "strict": 1})
            assert answer.status_code == 200, (name, value)


def test_the_limits_are_told(index):
    assert index["limits"]["rows"] == MAX_ROWS
    assert index["limits"]["query_characters"] == MAX_QUERY
    assert set(index["parameters_of_the_api"]) == {"table", "checked", "skip", "strict"}
