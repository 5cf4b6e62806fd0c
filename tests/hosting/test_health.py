def test_health_says_which_dataset_is_served(client):
    response = client.get("/health")
    assert response.status_code == 200
    assert response.json == {"status": "ok", "dataset": "c0ffee"}
