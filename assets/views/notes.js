/* Notes for the speaker on the chart that is presented (present.js): in a window of their own, or where there can be none,
   under the chart. The window holds what this page puts into it, and asks nobody for anything. */

(function () {
  "use strict";

  var NAME = "parallax-notes";
  var SIZE = "popup,width=640,height=860";
  var NO_WINDOW = "(max-width: 48rem), (pointer: coarse)"; // a second window would hide the first
  var OWN = /\/assets\//; // the style sheets of the page itself

  var root = document.documentElement;
  var now = null; // what present.js tells: the card on the screen, the one after it, and what steps
  var other = null; // the window
  var ticking = null;

  function place() { return document.querySelector("#present > .presentation"); }
  function panel() { return place().querySelector(".speaker-notes"); }
  function notesOn(card) { return place().querySelector("[data-notes=" + card.dataset.chart + "]"); }
  function isOther() { return other !== null && !other.closed; }
  function isOpen() { return isOther() || !panel().hidden; }

  // A sentence of the page with its named places filled.
  function sentence(name, values) {
    return place().dataset[name].replace(/\{(\w+)\}/g, function (_, key) { return values[key]; });
  }

  // --- what they say

  function copied(kind) {
    return Array.from(now.card.querySelector(kind).childNodes, function (one) { return one.cloneNode(true); });
  }

  function clock() {
    var time = new Date().toLocaleTimeString(root.lang, { hour: "2-digit", minute: "2-digit" });
    return sentence("clock", { time: time, minutes: Math.floor((Date.now() - now.begun) / 60000) });
  }

  function upNext() {
    return now.after ? sentence("next", { title: notesOn(now.after).dataset.title }) : place().dataset.last;
  }

  function filled() {
    var notes = notesOn(now.card).cloneNode(true);
    var care = copied(".card-caveat");
    var parts = {
      clock: [clock()],
      next: [upNext()],
      finding: [now.card.querySelector(".card-finding").textContent],
      badge: copied(".card-badge"),
      care: care,
    };
    Object.keys(parts).forEach(function (kind) {
      var part = notes.querySelector(".notes-" + kind);
      part.replaceChildren.apply(part, parts[kind]);
    });
    notes.querySelector(".notes-care").parentElement.hidden = !care.length;
    notes.querySelectorAll("details").forEach(function (one) { one.open = true; });
    notes.hidden = false;
    return notes;
  }

  function draw(slide) {
    now = slide;
    if (isOther()) {
      now.drawBar(other.document);
      other.document.querySelector(".speaker-notes").replaceChildren(other.document.importNode(filled(), true));
    } else if (isOpen()) {
      panel().replaceChildren(filled());
    }
  }

  function tick() {
    var within = isOther() ? other.document : place();
    within.querySelectorAll(".speaker-notes .notes-clock").forEach(function (one) { one.textContent = clock(); });
  }

  // --- the window

  // The page's own rules as text: where no server answers, nothing can be loaded, its type neither.
  function stylesFor(page) {
    var style = page.createElement("style");
    var sheets = Array.from(document.styleSheets).filter(function (sheet) { return OWN.test(sheet.href); });
    sheets.forEach(function (sheet) {
      Array.from(sheet.cssRules).forEach(function (rule) {
        style.textContent += rule instanceof CSSFontFaceRule ? "" : rule.cssText;
      });
    });
    return style;
  }

  function press(event) {
    if (event.key === "Escape" || event.key.toLowerCase() === "n") {
      close();
    } else if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
      now.press(event);
    }
  }

  function furnish(page) {
    var notes = page.createElement("main");
    notes.className = "speaker-notes";
    Array.from(root.attributes).forEach(function (one) { page.documentElement.setAttribute(one.name, one.value); });
    page.documentElement.removeAttribute("style");
    page.documentElement.className = "is-notes";
    page.head.replaceChildren(stylesFor(page));
    page.title = place().dataset.notesTitle;
    page.body.replaceChildren(notes, page.importNode(place().querySelector(".present-bar"), true));
    page.addEventListener("keydown", press);
    page.addEventListener("click", function (event) { now.click(event); });
  }

  function open() {
    other = window.matchMedia(NO_WINDOW).matches ? null : window.open("", NAME, SIZE);
    if (isOther()) {
      furnish(other.document);
    } else {
      panel().hidden = false;
    }
    ticking = window.setInterval(tick, 1000);
    draw(now);
  }

  function close() {
    window.clearInterval(ticking);
    panel().hidden = true;
    if (isOther()) {
      other.close();
    }
    other = null;
  }

  function toggle() {
    (isOpen() ? close : open)();
  }

  window.parallax.notes = { close: close, draw: draw, toggle: toggle };
})();
