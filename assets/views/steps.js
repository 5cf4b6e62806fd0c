/* Undo and redo of what is selected, for as long as the page is open: nothing is stored.

   A step is what the address selects. Undo goes on to an earlier one, as a link does, and never walks back through the
   browser's history: so it cannot leave the page, and the browser's own back and forward go through all of it. */

(function () {
  "use strict";

  var place = document.getElementById("steps");
  var order = place.dataset.order.split(" ");
  var kept = place.dataset.kept.split(" ");

  var steps = [];
  var at = -1;
  var last = null; // the address that was noted last
  var travelled = false; // it comes from the browser's back or forward

  function parts(search) {
    return search.replace(/^\?/, "").split("&").filter(Boolean);
  }

  function nameOf(part) {
    return part.split("=")[0];
  }

  function isKept(part) {
    return kept.includes(nameOf(part));
  }

  // Extra columns stand last, as they come.
  function rank(part) {
    var rank = order.indexOf(nameOf(part));
    return rank < 0 ? order.length : rank;
  }

  function chosen(search) {
    return parts(search).filter(function (part) { return !isKept(part); }).join("&");
  }

  function show() {
    document.getElementById("undo").setAttribute("aria-disabled", at < 1);
    document.getElementById("redo").setAttribute("aria-disabled", at > steps.length - 2);
  }

  function note(search) {
    var now = chosen(search);
    if (travelled && at > 0 && steps[at - 1] === now) {
      at -= 1;
    } else if (travelled && steps[at + 1] === now) {
      at += 1;
    } else if (steps[at] !== now) {
      at += 1;
      steps.splice(at, steps.length, now);
    }
    last = search;
    travelled = false;
    show();
  }

  // The open page stays open, whatever else was selected then.
  function go(step) {
    if (step < 0 || step >= steps.length) {
      return;
    }
    var all = parts(steps[step]).concat(parts(window.location.search).filter(isKept));
    all.sort(function (one, other) { return rank(one) - rank(other); });
    at = step;
    show();
    window.dash_clientside.set_props("location", { search: all.length ? "?" + all.join("&") : "" });
  }

  function undo() { go(at - 1); }
  function redo() { go(at + 1); }

  window.addEventListener("popstate", function () {
    travelled = window.location.search !== last;
  }, true);

  document.addEventListener("click", function (event) {
    if (event.target.closest("#undo")) { undo(); }
    if (event.target.closest("#redo")) { redo(); }
  });

  window.parallax.undo = undo;
  window.parallax.redo = redo;
  window.parallax.addresses.forEach(note);
  document.addEventListener("address", function (event) { note(event.detail); });
})();
