"""What surrounds Parallax on a server: everything that it names is there, and everything is pinned."""

import re

import pytest

from tests.corpus import ROOT

DEPLOY = ROOT / "deploy"
DIGEST = re.compile(r"\S+@sha256:[0-9a-f]{64}$")


def pinned(lock: str) -> dict[str, tuple[str, set[str]]]:
    """Version and hashes of each package in a lock, by name."""
    package = re.compile(r"^([a-z0-9._-]+)==(\S+).*?\\\n((?:\s+--hash=\S+(?: \\)?\n)+)", re.MULTILINE)
    found = package.findall((ROOT / lock).read_text())
    return {name: (version, set(re.findall(r"sha256:\w+", hashes))) for name, version, hashes in found}


def test_the_image_holds_the_packages_that_are_tested():
    tested, served = pinned("requirements.lock"), pinned("deploy/requirements.lock")
    assert served.items() <= tested.items()
    assert {"dash", "gunicorn", "textblob", "onnxruntime"} <= served.keys()
    assert not {"pytest", "playwright", "distributed"} & served.keys()


def test_images_are_named_by_their_digest():
    base = re.findall(r"^ARG BASE=(\S+)", (DEPLOY / "Dockerfile").read_text(), re.MULTILINE)
    others = re.findall(r"image: (\S+)", (DEPLOY / "compose.yaml").read_text())
    assert len(base) == 1
    assert all(DIGEST.match(image) for image in [*base, *set(others) - {"parallax"}])


@pytest.mark.parametrize("wanted", ["USER 10001:10001", "HEALTHCHECK", "/health"])
def test_the_image_runs_as_nobody_and_says_how_it_is(wanted):
    assert wanted in (DEPLOY / "Dockerfile").read_text()


@pytest.mark.parametrize("service", ["parallax", "nginx"])
def test_containers_can_change_nothing(service):
    of_service = (DEPLOY / "compose.yaml").read_text().split(f"\n  {service}:\n")[1].split("\n\n")[0]
    for wanted in ("read_only: true", "cap_drop: [ALL]", "no-new-privileges:true"):
        assert wanted in of_service


@pytest.mark.parametrize("file", ["Dockerfile", "compose.yaml"])
def test_what_is_named_exists(file):
    text = (DEPLOY / file).read_text()
    for path in re.findall(r"deploy/[\w.-]+\w", text):
        assert (ROOT / path).exists(), path
    for mounted in re.findall(r"- \./([\w.-]+):", text):
        assert (DEPLOY / mounted).exists(), mounted


def test_the_service_and_the_image_start_what_gunicorn_serves():
    start = "gunicorn app:server --config gunicorn.conf.py"
    assert start in (DEPLOY / "parallax.service").read_text()
    assert start.replace(" ", '", "') in (DEPLOY / "Dockerfile").read_text()
