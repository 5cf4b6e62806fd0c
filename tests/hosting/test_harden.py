def test_dash_is_set_up_before_the_first_visitor_comes(app):
    assert any("dash_renderer" in path for path in app.registered_paths["dash"])
