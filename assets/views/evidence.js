/* The passages beside the charts: they come after a click on a mark, and go when they are closed. What is selected is no
   matter of theirs; `page.js` says which element's mark was clicked, or that none is selected any longer. */

(function () {
  "use strict";

  var root = document.documentElement;
  var section = document.getElementById("evidence");
  var panel = section.firstElementChild;
  var view = section.parentElement;
  var place; // the chart whose mark was clicked
  var opener; // where the keyboard goes on afterwards
  var height = null; // where the chart is held on the screen, in px from its top
  var scrolled; // how far the page is scrolled for that, and how long it is
  var length;

  function isOpen() {
    return view.classList.contains("has-panel");
  }

  // The chart stays where it is on the screen, whatever changes around it, until the reader moves the page.
  function holdAt(top) {
    height = top;
    root.style.overflowAnchor = top === null ? "" : "none"; // the browser's own way knows no marks
    hold();
  }

  function hold() {
    if (height !== null) {
      window.scrollBy(0, place.getBoundingClientRect().top - height);
      scrolled = window.scrollY;
      length = root.scrollHeight;
    }
  }

  function turn(open) {
    var top = place.getBoundingClientRect().top;
    view.classList.toggle("has-panel", open);
    holdAt(top);
  }

  // A sheet must not cover the mark.
  function uncover(y) {
    var edge = panel.getBoundingClientRect().top;
    if (window.getComputedStyle(panel).position === "fixed" && y > edge) {
      holdAt(height - y + edge / 2);
    }
  }

  function open(clicked) {
    place = clicked.closest("figure") || clicked;
    var byKey = place.matches(":focus-visible") ? place : place.querySelector(":focus-visible");
    opener = byKey || place.querySelector("[tabindex='0']") || place;
    turn(true);
    panel.scrollTop = 0;
    if (byKey) {
      panel.querySelector("h2").focus({ preventScroll: true });
    } else {
      uncover(window.parallax.pointer);
    }
  }

  function close() {
    var held = document.activeElement;
    turn(false);
    if (held === document.body || panel.contains(held)) {
      var next = opener.isConnected ? opener : place;
      next.tabIndex = next.tabIndex; // a chart takes the keyboard when it is given it
      next.focus({ preventScroll: true });
    }
  }

  function dock(by) {
    if (by) {
      open(document.getElementById(by));
    } else if (isOpen()) {
      close();
    }
  }

  function ask() {
    window.dash_clientside.set_props("docked", { data: null });
  }

  var changes = new ResizeObserver(hold);
  changes.observe(view);
  view.querySelectorAll(".card").forEach(function (card) { changes.observe(card); });
  document.addEventListener("scroll", function () {
    if (root.scrollHeight !== length) {
      hold(); // a page that became shorter moved by itself
    } else if (Math.abs(window.scrollY - scrolled) > 1) {
      holdAt(null);
    }
  });

  document.addEventListener("dock", function (event) { dock(event.detail); });
  panel.querySelector(".evidence-close").addEventListener("click", ask);
  document.addEventListener("keydown", function (event) {
    var isElsewhere = event.defaultPrevented || event.target.closest("input, textarea, select, dialog, [role=dialog]");
    if (event.key === "Escape" && isOpen() && !isElsewhere) {
      ask();
    }
  });

  // It came with the first click, and its style beside it.
  function start() {
    dock(window.dash_component_api.getLayout("docked").props.data);
  }

  var style = document.querySelector("link[href$='views/evidence.css']");
  if (style.sheet) {
    start();
  } else {
    style.addEventListener("load", start);
  }
})();
