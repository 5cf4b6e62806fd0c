"""The committed Cuba dataset is what the manifest and the texts make of it."""

from preprocessing.build import build
from preprocessing.manifest import read_manifest
from tests.corpus import DATASET, MANIFEST, TEXTS, needs_texts


@needs_texts
def test_rebuilding_gives_the_committed_bytes(tmp_path):
    build(read_manifest(MANIFEST, TEXTS), tmp_path / "cuba")
    built = {path.name: path.read_bytes() for path in (tmp_path / "cuba").iterdir()}
    committed = {path.name: path.read_bytes() for path in DATASET.iterdir()}
    assert sorted(built) == sorted(committed)
    differing = [name for name in built if built[name] != committed[name]]
    assert differing == [], "the committed dataset is not what the texts give: run `make dataset`"
