/* Special terms, explained where they stand: at the pointer, at the focus, and on a click or a tap, which holds the
   explanation until the next one. It can be pointed at, it stays as long as it is looked at, and Escape closes it. What
   it says comes from components/explained.py, once, with the first look at a term. */

(function () {
  "use strict";

  var SHOW = 200; // ms that a pointer rests on a term
  var LEAVE = 300; // ms in which it can reach the explanation
  var GAP = 4; // px between the two
  var EDGE = 8; // px to the edge of the window

  if (!glossary()) {
    return; // a page without explanations
  }

  var open = null; // the term that is explained
  var awaited = null; // the term that will be, once the explanations are here
  var isHeld = false; // by a click or a tap
  var isReturning = false; // the focus comes back to the term
  var coming;
  var leaving = 0;

  function glossary() {
    return document.querySelector(".glossary");
  }

  function box() {
    return document.querySelector(".explanation");
  }

  function termAt(node) {
    return node instanceof Element ? node.closest("[data-term]") : null;
  }

  function isInBox(node) {
    return Boolean(box()) && box().contains(node);
  }

  function meaning(term) {
    return document.querySelector("[data-explains='" + CSS.escape(term.dataset.term) + "']");
  }

  // --- what they say is asked for once in each language

  function ask() {
    window.dash_clientside.set_props(glossary().id, { "data-asked": document.documentElement.lang });
  }

  function isThere() {
    return glossary().dataset.asked === document.documentElement.lang && Boolean(box());
  }

  // An answer that comes twice takes away what the first was shown in.
  new MutationObserver(function () {
    var term = awaited || open;
    if (term && isThere() && !isShown()) {
      show(term);
    }
  }).observe(glossary(), { characterData: true, childList: true, subtree: true });

  function isShown() {
    return Boolean(box()) && box().matches(":popover-open");
  }

  // --- where it stands: under the term, above it where there is no room, always within the window

  function place() {
    var term = open.getClientRects()[0];
    if (!term) {
      close();
      return;
    }
    var size = box().getBoundingClientRect();
    var root = document.documentElement;
    var isAbove = term.bottom + GAP + size.height > root.clientHeight - EDGE && term.top > size.height + GAP + EDGE;
    var left = Math.min(term.left, root.clientWidth - size.width - EDGE);
    box().style.left = Math.max(EDGE, left) + "px";
    box().style.top = (isAbove ? term.top - GAP - size.height : term.bottom + GAP) + "px";
  }

  // The link in the head keeps the selection; on the page itself the anchor is enough.
  function methods() {
    return document.querySelector(".views a[href*='view=methods']");
  }

  function addressOf(term) {
    return (methods() ? methods().getAttribute("href") : "") + "#methods-term-" + term.dataset.term;
  }

  function mark(term, isOpen) {
    if (term.hasAttribute("aria-expanded")) {
      term.setAttribute("aria-expanded", String(isOpen));
    }
    if (isOpen) {
      term.setAttribute("aria-describedby", box().querySelector("[role=tooltip]").id);
    } else {
      term.removeAttribute("aria-describedby");
    }
  }

  function show(term) {
    if (term === open && isShown()) {
      return;
    }
    var wasHeld = isHeld && (term === awaited || term === open);
    close();
    isHeld = wasHeld;
    if (!isThere()) {
      awaited = term;
      ask();
      return;
    }
    var said = meaning(term);
    if (!said) {
      return;
    }
    open = term;
    box().querySelector("[role=tooltip]").textContent = said.textContent;
    box().querySelector("a").setAttribute("href", addressOf(term));
    box().hidden = false;
    box().popover = "manual";
    box().showPopover();
    mark(term, true);
    place();
  }

  function close() {
    stay();
    window.clearTimeout(coming);
    awaited = null;
    isHeld = false;
    if (open) {
      if (isShown()) {
        box().hidePopover();
      }
      mark(open, false);
      open = null;
    }
  }

  function stay() {
    window.clearTimeout(leaving);
    leaving = 0;
  }

  // --- pointer, focus, click and keys

  function point(event) {
    if (event.pointerType === "touch") {
      return;
    }
    var term = termAt(event.target);
    window.clearTimeout(coming);
    if (term && term !== open) {
      coming = window.setTimeout(show, SHOW, term);
    }
    if (term || isInBox(event.target)) {
      stay();
    } else if (open && !isHeld && open !== document.activeElement && !leaving) {
      leaving = window.setTimeout(close, LEAVE);
    } else if (awaited !== document.activeElement) {
      awaited = null;
    }
  }

  function focus(event) {
    var term = termAt(event.target);
    if (isReturning) {
      return;
    }
    if (term) {
      show(term);
    } else if (!isInBox(event.target)) {
      close();
    }
  }

  function click(event) {
    var term = termAt(event.target);
    if (term && term === open && isHeld) {
      close();
    } else if (term) {
      show(term);
      isHeld = true;
    } else if (isInBox(event.target)) {
      follow(event);
    } else {
      close();
    }
  }

  function follow(event) {
    var link = event.target.closest("a");
    var isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!link || isElsewhere) {
      return;
    }
    close();
    if (methods()) {
      // To another view of the same page, without loading it again.
      event.preventDefault();
      window.history.pushState({}, "", link.getAttribute("href"));
      window.dispatchEvent(new PopStateEvent("popstate"));
    }
  }

  function goBack() {
    isReturning = true;
    open.focus({ preventScroll: true });
    isReturning = false;
  }

  function press(event) {
    var isInside = isInBox(document.activeElement);
    if (event.key === "Escape" && (open || awaited)) {
      if (isInside) {
        goBack();
      }
      close();
      event.stopImmediatePropagation();
    } else if (event.key === "Tab" && open && isInside) {
      // On from the term, as if the link stood behind it.
      goBack();
      if (event.shiftKey) {
        event.preventDefault();
      }
    } else if (event.key === "Tab" && open && isHeld && !event.shiftKey && open === document.activeElement) {
      box().querySelector("a").focus();
      event.preventDefault();
    }
  }

  function move() {
    if (open) {
      place();
    }
  }

  document.addEventListener("pointerover", point);
  document.addEventListener("focusin", focus);
  document.addEventListener("click", click);
  window.addEventListener("keydown", press, true); // Escape is theirs first, while one is shown
  document.addEventListener("scroll", move, { capture: true, passive: true });
  window.addEventListener("resize", move);
  window.addEventListener("popstate", close);

  // The term that was looked at before this script was here; where nothing can hover, it was tapped.
  var first = termAt(document.activeElement) || document.querySelector("[data-term]:hover");
  if (first) {
    show(first);
    isHeld = window.matchMedia("(hover: none)").matches;
  }
})();
