"""`/health`: the server answers, and with which dataset."""

from flask import Flask, Response, jsonify


def install(server: Flask, dataset_hash: str) -> None:
    """Serve `/health`: 200 and the hash of the dataset, for monitors and load balancers."""

    @server.get("/health")
    def health() -> Response:
        return jsonify(status="ok", dataset=dataset_hash)
