/* The keyboard shortcuts that the dialog lists. Those that work alone can be switched off there; that is remembered where the
   browser allows it. And what lists under a field leave unsaid. */

(function () {
  "use strict";

  var REMEMBERED = "parallax-keys";
  var OFF = "off";
  var TYPED_IN = "input:not([type=radio], [type=checkbox]), select, textarea, [contenteditable], dialog";

  var setting = remembered();

  function remembered() {
    try {
      return window.localStorage.getItem(REMEMBERED);
    } catch (error) {
      return null;
    }
  }

  function remember(value) {
    setting = value;
    try {
      window.localStorage.setItem(REMEMBERED, value);
    } catch (error) {
      // A browser that keeps nothing still does so for this visit.
    }
  }

  function dialog() {
    return document.getElementById("keys");
  }

  function open() {
    window.dash_clientside.set_props("keys", { "data-asked": setting || "on" });
    dialog().showModal();
  }

  function isSeen(element) {
    return element && element.getClientRects().length > 0;
  }

  function clicking(selector) {
    return function () {
      var found = document.querySelector(selector);
      if (found) {
        found.click();
      }
    };
  }

  // Folded away, the field is brought out first.
  function toWord() {
    var field = document.getElementById("control-term");
    if (!isSeen(field) && isSeen(document.getElementById("filters-toggle"))) {
      clicking("#filters-toggle")();
    }
    window.requestAnimationFrame(function () { window.setTimeout(function () { field.focus(); }); });
  }

  function toEvidence() {
    var heading = document.querySelector("#evidence h2");
    if (isSeen(heading)) {
      heading.tabIndex = -1;
      heading.focus();
      heading.scrollIntoView();
    }
  }

  function present() {
    document.dispatchEvent(new CustomEvent("present"));
  }

  // In the lesson, numbers are answers.
  function openView(number) {
    var view = document.querySelectorAll("#views > *")[number - 1];
    if (view && !isSeen(document.getElementById("lesson"))) {
      view.click();
    }
  }

  var ALONE = {
    "?": open,
    "/": toWord,
    u: function () { window.parallax.undo(); },
    r: function () { window.parallax.redo(); },
    c: clicking("#clear"),
    e: toEvidence,
    p: present,
    s: clicking("#share"),
  };

  function alone(event) {
    if (setting === OFF || event.repeat) {
      return null;
    }
    return /^[1-9]$/.test(event.key) ? openView.bind(null, Number(event.key)) : ALONE[event.key];
  }

  function withControl(event) {
    if (event.key.toLowerCase() !== "z" || (event.ctrlKey && event.metaKey)) {
      return null;
    }
    return event.shiftKey ? ALONE.r : ALONE.u;
  }

  function press(event) {
    if (event.defaultPrevented || event.isComposing || event.altKey || event.target.closest(TYPED_IN)) {
      return;
    }
    var action = (event.ctrlKey || event.metaKey ? withControl : alone)(event);
    if (action) {
      event.preventDefault();
      action();
    }
  }

  // On the window, after whatever a page of its own does with a key.
  window.addEventListener("keydown", press);

  document.addEventListener("change", function (event) {
    if (event.target.matches("#keys [type=checkbox]")) {
      remember(event.target.checked ? "on" : OFF);
    }
  });

  function click(event) {
    if (event.target.closest("#keys-open")) {
      open();
    } else if (event.target === dialog() || event.target.closest("#keys button")) {
      dialog().close();
    }
  }

  document.addEventListener("click", click);

  // --- lists that open under a field: Mantine says neither that they do, nor whether one is open

  var WITH_LIST = "[aria-haspopup=listbox]";

  function tellList(field) {
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-expanded", String(field.hasAttribute("data-expanded")));
  }

  function tellChanged(changes) {
    changes.forEach(function (change) {
      if (change.target.matches(WITH_LIST)) {
        tellList(change.target);
      }
    });
  }

  document.querySelectorAll(WITH_LIST).forEach(tellList);
  new MutationObserver(tellChanged).observe(document.body, { attributeFilter: ["data-expanded"], subtree: true });

  // What was pressed or clicked while this was on its way.
  window.parallax.early.forEach(function (event) {
    if (event.type === "keydown") { press(event); }
    if (event.type === "click") { click(event); }
  });
})();
