import pytest

READER = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}


@pytest.mark.parametrize(
    "path",
    [
        "/nothing",
        "/_dash-component-suites/os/path.py",
        "/_dash-component-suites/dash/secret.js",
        "/assets/none.css",
    ],
)
def test_unknown_paths_are_404_as_json(client, path):
    response = client.get(path)
    assert response.status_code == 404
    assert response.json["status"] == 404
    assert "/" not in response.json["error"]


def test_a_reader_gets_a_page_with_the_way_back(client):
    response = client.get("/nothing", headers=READER)
    assert response.status_code == 404
    assert response.mimetype == "text/html"
    assert 'href="/"' in response.text


def test_the_page_itself_is_found(client):
    assert client.get("/", headers=READER).status_code == 200


def test_a_wrong_method_names_the_right_one(client):
    response = client.post("/health")
    assert response.status_code == 405
    assert "GET" in response.headers["Allow"]
    assert response.json["status"] == 405


def test_a_mistake_of_the_server_is_logged_and_not_shown(app, client, caplog):
    def broken():
        raise OSError("the disk is gone")

    app.server.view_functions["health"] = broken
    response = client.get("/health")
    assert response.status_code == 500
    assert "disk" not in response.text
    assert "the disk is gone" in caplog.text
