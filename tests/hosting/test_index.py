import json
import re
import sys

from hosting.index import only_needed, without_versions

TAGS = """<script src="/_dash-component-suites/dash/deps/polyfill@7.v4m1.12.1.min.js"></script>
<script src="/_dash-component-suites/dash/deps/react@18.v4m1.3.1.min.js"></script>
<script src="/assets/vendor/regenerator-runtime.js?m=1.5"></script>
<script src="/_dash-component-suites/dash/dash_table/bundle.v7m1.js"></script>"""


def names(scripts):
    return re.findall(r"polyfill|react|regenerator|bundle", scripts)


def test_the_runtime_goes_first_and_replaces_the_polyfill():
    assert names(only_needed(TAGS)) == ["regenerator", "react"]


def test_without_the_runtime_the_polyfill_stays():
    without = "\n".join(line for line in TAGS.splitlines() if "regenerator" not in line)
    assert names(only_needed(without)) == ["polyfill", "react"]


def test_the_page_does_not_name_the_version_of_python(page):
    config = re.search(r'<script id="_dash-config" type="application/json">(.*?)</script>', page)
    settings = json.loads(config[1])
    assert "python_version" not in settings
    assert settings["requests_pathname_prefix"] == "/"
    assert sys.version.split()[0] not in page


def test_settings_cannot_end_their_script_tag():
    config = without_versions('<script id="x">{"a": "\\u003c/script>", "python_version": "3"}</script>')
    assert config == '<script id="x">{"a": "\\u003c/script>"}</script>'


def test_dash_still_names_what_this_module_leaves_out(tmp_path):
    from tests.hosting.conftest import build

    bare = build(tmp_path).server.test_client().get("/").get_data(as_text=True)
    assert "/dash/deps/polyfill@" in bare
    assert "/dash/dash_table/bundle." in bare
    assert '"python_version"' in bare
