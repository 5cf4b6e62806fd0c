import json
import re
import sys
from pathlib import Path

import dash

from hosting.index import only_needed, without_versions

TAGS = """<script src="/_dash-component-suites/dash/deps/polyfill@7.v4m1.12.1.min.js"></script>
<script src="/_dash-component-suites/dash/deps/react@18.v4m1.3.1.min.js"></script>
<script src="/assets/vendor/regenerator-runtime.js?m=1.5"></script>
<script src="/_dash-component-suites/dash/dash_table/bundle.v7m1.js"></script>"""


CHARTS = '<script src="/assets/vendor/plotly-basic.min.js?m=1.5"></script>'


def names(scripts):
    return re.findall(r"polyfill|react|regenerator|bundle", scripts)


def test_the_runtime_goes_first_and_replaces_the_polyfill():
    assert names(only_needed(TAGS)) == ["regenerator", "react"]


def test_without_the_runtime_the_polyfill_stays():
    without = "\n".join(line for line in TAGS.splitlines() if "regenerator" not in line)
    assert names(only_needed(without)) == ["polyfill", "react"]


def test_the_charts_are_named_first_and_left_to_the_page_to_bring():
    first, *rest = only_needed(f"{TAGS}\n{CHARTS}").splitlines()
    assert first == '<script data-src="/assets/vendor/plotly-basic.min.js?m=1.5"></script>'
    assert rest == only_needed(TAGS).splitlines()


def test_the_page_does_not_name_the_version_of_python(page):
    config = re.search(r'<script id="_dash-config" type="application/json">(.*?)</script>', page)
    settings = json.loads(config[1])
    assert "python_version" not in settings
    assert settings["requests_pathname_prefix"] == "/"
    assert sys.version.split()[0] not in page


def test_settings_cannot_end_their_script_tag():
    config = without_versions('<script id="x">{"a": "\\u003c/script>", "python_version": "3"}</script>')
    assert config == '<script id="x">{"a": "\\u003c/script>"}</script>'


def test_components_without_properties_for_others_are_not_named():
    config = '<script>{"children_props": {"a": {"Tab": ["label"], "Div": []}, "b": {"Map": []}}}</script>'
    assert (
        without_versions(config) == '<script>{"children_props": {"a": {"Tab": ["label"]}, "b": {}}}</script>'
    )


def test_dash_still_takes_what_is_not_named_to_have_none():
    renderer = Path(dash.__file__).parent / "dash-renderer" / "build" / "dash_renderer.min.js"
    default = r'\w+\(\[\],\["children_props",'
    assert re.search(default, renderer.read_text(encoding="utf-8"))


def test_dash_still_names_what_this_module_leaves_out(tmp_path):
    from tests.hosting.conftest import build

    bare = build(tmp_path).server.test_client().get("/").get_data(as_text=True)
    assert "/dash/deps/polyfill@" in bare
    assert "/dash/dash_table/bundle." in bare
    assert '"python_version"' in bare
    assert re.search(r'"Div":\s*\[\]', bare)
