/* What happens in the cards after their charts are drawn: findings are checked, folded parts are filled, receipts are
   copied or kept, and cards close up to those above them. */

(function () {
  "use strict";

  // --- is a finding sound? Asked for the cards in sight and those next to them, few at a time.

  var AT_ONCE = 2; // the next selection must not wait in line
  var NEAR = "60% 0px"; // of the window's height

  var shown = null; // the query whose charts are on the page
  var near = new Set(); // cards that are in sight, or soon will be
  var asked = new Set();
  var done = new Set();

  function set(id, props) {
    window.dash_clientside.set_props(id, props);
  }

  function askNext() {
    if (shown === null || asked.size - done.size >= AT_ONCE) {
      return;
    }
    var card = Array.from(near).find(function (name) { return !asked.has(name); });
    if (card) {
      asked.add(card);
      set({ type: "asked", card: card }, { data: { query: shown } });
      askNext();
    }
  }

  // A selection's charts are there: check them, and renew what lies open.
  function showCards(query) {
    shown = query;
    asked.clear();
    done.clear();
    document.querySelectorAll(".fold[open]").forEach(fill);
    askNext();
  }

  // An answer to an earlier selection is left where it is.
  function showChecked(answers) {
    answers.forEach(function (answer) {
      if (answer && answer.query === shown && asked.has(answer.card) && !done.has(answer.card)) {
        done.add(answer.card);
        answer.changes.forEach(function (change) { set(change[0], change[1]); });
      }
    });
    askNext();
  }

  var watch = new IntersectionObserver(function (entries) {
    entries.forEach(function (entry) {
      near[entry.isIntersecting ? "add" : "delete"](entry.target.dataset.chart);
    });
    askNext();
  }, { rootMargin: NEAR });

  // --- no hole under a short card beside a tall one: each spans as many thin rows as it is high

  var fit = new ResizeObserver(function (entries) {
    entries.forEach(function (entry) {
      entry.target.style.setProperty("--rows", Math.ceil(entry.borderBoxSize[0].blockSize));
    });
  });

  // The cards come with the layout, once, some time after this script.
  new MutationObserver(function (_, wait) {
    var cards = document.querySelectorAll(".card");
    if (cards.length) {
      wait.disconnect();
      cards.forEach(function (card) {
        watch.observe(card);
        fit.observe(card);
      });
    }
  }).observe(document.documentElement, { childList: true, subtree: true });

  // --- folded parts: asked for when opened

  function fill(fold) {
    var place = fold.querySelector(".folded");
    if (place && shown !== null && place.dataset.asked !== shown) {
      set(JSON.parse(place.id), { "data-asked": shown });
    }
  }

  // It does not bubble; and a reader's search on the page opens what it finds, without a click.
  document.addEventListener("toggle", function (event) {
    if (event.target.matches(".fold[open]")) {
      fill(event.target);
    }
  }, true);

  // --- receipts

  function receiptOf(button) {
    return button.closest(".folded").querySelector("pre").textContent;
  }

  function copyReceipt(button) {
    var status = button.parentElement.querySelector("[role=status]");
    window.parallax.copyText(receiptOf(button)).then(
      function () { status.textContent = "Copied"; },
      function () { status.textContent = "Select the text and copy it"; }
    );
  }

  function downloadReceipt(button) {
    var link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([receiptOf(button)], { type: "application/json" }));
    link.download = button.dataset.file;
    link.click();
    window.setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
  }

  var ACTIONS = { ".copy-receipt": copyReceipt, ".download-receipt": downloadReceipt };

  document.addEventListener("click", function (event) {
    Object.keys(ACTIONS).forEach(function (kind) {
      var button = event.target.closest(kind);
      if (button) {
        ACTIONS[kind](button);
      }
    });
  });

  window.dash_clientside = Object.assign({}, window.dash_clientside, {
    cards: { showCards: showCards, showChecked: showChecked },
  });
})();
