"""Embedded charts as a visitor of the hardened app gets them, on the tiny and on the Cuba dataset."""

from tests.components.api.conftest import client, cuba, cuba_client, tiny, tiny_folder

__all__ = ["client", "cuba", "cuba_client", "tiny", "tiny_folder"]
