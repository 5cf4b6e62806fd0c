/* Presenting: one chart fills the screen. The slides are the cards of the open view, laid out one upon the other, so that
   nothing is asked of the server for the next; which one is shown is in the address. What is said around them comes from
   components/present.py. */

(function () {
  "use strict";

  var TYPE = 13; // px of the type of a chart; it is drawn so much larger that this is as large as the words around it
  var NARROW = 460; // px in which a chart is laid out at least; on a narrow screen, its type is smaller
  var EASY = 640; // px beyond which a chart gains nothing from more room
  var LINES = 100; // px that an arrow key scrolls
  var HEAD = "#present-open"; // the button that presents the whole view

  var root = document.documentElement;
  var isReady = false; // what is said, and notes.js, are here
  var shown = null; // the name of the chart on the screen
  var all = []; // the cards that are presented
  var isPushed = false; // the address before is that of the page
  var opener = null;
  var isNew = false; // a chart that is still to be drawn for the first time, and to have the focus
  var scrolled = 0;
  var begun = 0; // ms

  function place() { return document.querySelector("#present > .presentation"); }
  function part(name) { return place().querySelector(".present-" + name); }
  function notes() { return window.parallax.notes; } // of notes.js
  function nameOf(card) { return card.dataset.chart; }
  function slide(index) { return all[index]; }
  function at() { return all.findIndex(function (card) { return nameOf(card) === shown; }); }

  // --- the address

  function parts() {
    return window.location.search.slice(1).split("&").filter(Boolean);
  }

  function isOfChart(part) {
    return part.indexOf("present=") === 0;
  }

  function inAddress() {
    var name = (parts().filter(isOfChart).pop() || "").split("=")[1];
    return name === "off" ? "" : name || "";
  }

  function addressOf(name) {
    var rest = parts().filter(function (part) { return !isOfChart(part); });
    var search = rest.concat(name ? "present=" + name : []).join("&");
    return window.location.pathname + (search ? "?" + search : "");
  }

  // --- the cards of the view; which these are is known once the links to the views are there

  function isKnown() {
    return document.querySelector("#views > *") !== null;
  }

  function cards() {
    return isKnown() ? Array.from(document.querySelectorAll(".card:not([hidden])")) : [];
  }

  function known(name) {
    var names = cards().map(nameOf);
    return names.includes(name) ? name : names[0];
  }

  // As large as the screen has room for; what is higher is scrolled.
  function fit(card) {
    var chart = card.querySelector(".chart");
    var high = card.querySelector(".graph").offsetHeight;
    if (high) {
      var type = parseFloat(window.getComputedStyle(card).fontSize) / TYPE;
      var least = Math.min(type, Math.max(1, chart.clientWidth / NARROW));
      var room = card.clientHeight - chart.offsetTop;
      var scale = Math.max(least, Math.min(room / high, chart.clientWidth / EASY));
      card.style.setProperty("--scale", scale);
      card.style.setProperty("--high", high + "px");
    }
  }

  // Short sentences are written larger.
  function sizeOf(text) {
    return text.length < 70 ? "short" : text.length < 140 ? "middle" : "long";
  }

  function draw() {
    all = cards();
    if (!all.length) {
      return isKnown() ? leave() : null;
    }
    root.classList.add("is-presenting");
    place().hidden = false;
    if (at() < 0) {
      shown = known(shown);
      window.history.replaceState(window.history.state, "", addressOf(shown));
    }
    all.forEach(function (card) {
      card.classList.toggle("is-presented", nameOf(card) === shown);
      card.dataset.source = place().dataset.source;
      card.dataset.size = sizeOf(titleOf(card).textContent);
      fit(card);
    });
    drawBar(place());
    root.style.setProperty("--foot", place().offsetHeight + "px");
    notes().draw({ card: slide(at()), after: slide(at() + 1), begun: begun, drawBar: drawBar, press: press, click: click });
    if (isNew) {
      isNew = false;
      focus();
    }
  }

  function drawBar(within) {
    within.querySelector(".present-place").textContent =
      place().dataset.place.replace("{n}", at() + 1).replace("{all}", all.length);
    within.querySelector(".present-previous").disabled = at() === 0;
    within.querySelector(".present-next").disabled = at() === all.length - 1;
  }

  function titleOf(card) {
    return card.querySelector(".card-finding");
  }

  function focus() {
    var title = titleOf(slide(at()));
    title.tabIndex = -1;
    title.focus({ preventScroll: true });
  }

  // --- what changes while it is shown: the size of the screen, of a title, of a chart; an answer that comes

  var waiting = 0;

  function drawSoon() {
    window.cancelAnimationFrame(waiting);
    waiting = window.requestAnimationFrame(function () { if (shown) { draw(); } });
  }

  var sizes = new ResizeObserver(drawSoon);
  var changes = new MutationObserver(drawSoon);

  function watch() {
    document.querySelectorAll(".card").forEach(function (card) {
      changes.observe(card, { attributes: true, attributeFilter: ["hidden"] });
      card.querySelectorAll(".card-head, .card-caveat").forEach(function (part) {
        changes.observe(part, { characterData: true, childList: true, subtree: true });
      });
      card.querySelectorAll(".card-head, .graph").forEach(function (part) { sizes.observe(part); });
    });
    changes.observe(document.getElementById("views"), { childList: true });
    sizes.observe(root);
    sizes.observe(place());
  }

  // --- open, step, leave

  function show(name) {
    if (!shown) {
      scrolled = window.scrollY;
      begun = Date.now();
      watch();
    }
    shown = name;
    isNew = true;
    draw();
  }

  // The chart that was asked for, that of the card which has the focus, or the first.
  function open(button) {
    var asked = button && button.value ? button : document.activeElement;
    var card = asked && asked.closest(".card");
    var name = known(card ? nameOf(card) : "");
    if (name && !shown && isReady) {
      opener = button || document.querySelector(HEAD);
      isPushed = true;
      window.history.pushState({}, "", addressOf(name));
      show(name);
    }
  }

  function goTo(index) {
    var card = slide(Math.max(0, Math.min(index, all.length - 1)));
    if (card && nameOf(card) !== shown) {
      window.history.replaceState(window.history.state, "", addressOf(nameOf(card)));
      card.scrollTop = 0;
      show(nameOf(card));
    }
  }

  function close() {
    shown = null;
    isPushed = false;
    sizes.disconnect();
    changes.disconnect();
    notes().close();
    root.classList.remove("is-presenting");
    place().hidden = true;
    document.querySelectorAll(".card-finding").forEach(function (title) { title.removeAttribute("tabindex"); });
    all.forEach(function (card) { card.classList.remove("is-presented"); });
    if (document.fullscreenElement) {
      document.exitFullscreen();
    }
    (opener || document.querySelector(HEAD)).focus({ preventScroll: true });
    backToPlace(2);
  }

  // The cards have their places again a frame or two later (assets/cards.js).
  function backToPlace(frames) {
    window.scrollTo(0, scrolled);
    if (frames) {
      window.requestAnimationFrame(function () { backToPlace(frames - 1); });
    }
  }

  // By the way it was opened: a link that opened a slide has no page before it.
  function leave() {
    if (isPushed) {
      window.history.back();
    } else {
      window.history.replaceState({}, "", addressOf(""));
    }
    close();
  }

  function follow() {
    var name = inAddress();
    if (name && name !== shown && isReady) {
      show(name);
    } else if (!name && shown) {
      close();
    }
  }

  function previous() { goTo(at() - 1); }
  function next() { goTo(at() + 1); }

  // A page further, and from its end to the next chart: so that a remote control is enough.
  function page(way, step) {
    var card = slide(at());
    var before = card.scrollTop;
    card.scrollBy(0, way * (card.clientHeight - card.querySelector(".card-head").offsetHeight - LINES));
    if (Math.abs(card.scrollTop - before) < 1) {
      step();
    }
  }

  function scroll(way) {
    slide(at()).scrollBy(0, way * LINES);
  }

  function full() {
    if (document.fullscreenElement) {
      document.exitFullscreen();
    } else if (document.fullscreenEnabled) {
      root.requestFullscreen().catch(function () {});
    }
  }

  // --- keys, clicks and fingers

  var KEYS = {
    ArrowRight: next,
    ArrowLeft: previous,
    ArrowDown: function () { scroll(1); },
    ArrowUp: function () { scroll(-1); },
    PageDown: function () { page(1, next); },
    PageUp: function () { page(-1, previous); },
    " ": function (event) { (event.shiftKey ? KEYS.PageUp : KEYS.PageDown)(); },
    Home: function () { goTo(0); },
    End: function () { goTo(all.length - 1); },
    Escape: leave,
    n: function () { notes().toggle(); },
    f: full,
  };

  // Space is for what has the focus, arrows are for a chart that has it, and Escape closes an explanation first.
  function isForOthers(event) {
    return event.target.closest("dialog")
      || (event.key === " " && event.target.closest("a, button, summary"))
      || (/^Arrow/.test(event.key) && event.target.closest(".chart"))
      || (event.key === "Escape" && document.querySelector(".explanation:popover-open"));
  }

  // Before all other listeners, to whom keys mean something else on the page.
  function press(event) {
    if (!shown || event.ctrlKey || event.altKey || event.metaKey || isForOthers(event)) {
      return;
    }
    var act = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (act) {
      event.preventDefault();
      act(event);
    }
    if (event.key !== "?" && event.key !== "Tab") {
      event.stopPropagation();
    }
  }

  var ACTIONS = {
    ".present-previous": previous,
    ".present-next": next,
    ".present-notes": KEYS.n,
    ".present-full": full,
    ".present-leave": leave,
    ".present-open": open,
  };

  function click(event) {
    Object.keys(ACTIONS).forEach(function (kind) {
      var button = event.target.closest(kind);
      if (button) {
        ACTIONS[kind](button);
      }
    });
  }

  // Marks are looked at, not clicked.
  function spare(event) {
    if (shown && event.target.closest(".chart")) {
      event.stopPropagation();
    }
  }

  // Once all is there: the address names a chart, or a button was pressed that brought all this.
  function begin() {
    if (place() && notes() && !isReady) {
      isReady = true;
      part("full").hidden = !document.fullscreenEnabled;
      var asked = document.getElementById("present").dataset.asked;
      if (inAddress()) {
        show(inAddress());
      } else if (asked) {
        open(document.querySelector(".present-open[value=" + asked + "]") || document.querySelector(HEAD));
      }
    }
  }

  ["mousedown", "touchstart", "click"].forEach(function (kind) { document.addEventListener(kind, spare, true); });
  window.addEventListener("keydown", press, true);
  window.addEventListener("popstate", follow);
  window.addEventListener("pagehide", function () { if (shown) { notes().close(); } });
  document.addEventListener("click", click);
  document.addEventListener("present", function () { open(null); });
  document.addEventListener("viewready", begin);

  var script = document.createElement("script");
  script.src = "./assets/views/notes.js";
  script.onload = begin;
  document.head.append(script);
})();
