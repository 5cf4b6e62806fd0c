/* What happens in the cards after their charts are drawn: findings are checked, folded parts are filled, receipts,
   citations and pictures are taken out, and cards close up to those above them. */

(function () {
  "use strict";

  // --- is a finding sound? Asked for the cards in sight and those next to them, few at a time.

  var AT_ONCE = 2; // the next selection must not wait in line
  var NEAR = "60% 0px"; // of the window's height

  var shown = null; // the query whose charts are on the page
  var near = new Set(); // cards that are in sight, or soon will be
  var asked = new Set();
  var done = new Set();
  var failed = new Set(); // without an answer so far
  var checking; // what a badge says until there is one

  function set(id, props) {
    window.dash_clientside.set_props(id, props);
  }

  function askNext() {
    if (shown === null || asked.size - done.size - failed.size >= AT_ONCE) {
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
    document.querySelector(".cards").dataset.shown = query; // told to whoever embeds or tests
    asked.clear();
    done.clear();
    failed.clear();
    document.querySelectorAll(".card:not([hidden]) .fold[open]").forEach(fill);
    askNext();
  }

  // An answer to an earlier selection is left where it is.
  function showChecked(answers) {
    answers.forEach(function (answer) {
      if (answer && answer.query === shown && asked.has(answer.card) && !done.has(answer.card)) {
        done.add(answer.card);
        failed.delete(answer.card);
        answer.changes.forEach(function (change) { set(change[0], change[1]); });
      }
    });
    askNext();
  }

  function part(type, text, kind, more) {
    var props = Object.assign({ children: text, className: kind }, more);
    return { namespace: "dash_html_components", type: type, props: props };
  }

  var said = document.body.dataset;
  var NOT_CHECKED = [
    part("Strong", said.notChecked, "badge is-failed"),
    " " + said.notCheckedTold + " ",
    part("Button", said.tryAgain, "check-again", { type: "button" }),
  ];

  function badgeOf(card) {
    return document.querySelector("[data-chart=" + card + "] .card-badge").id;
  }

  // Told by `page.js`. The next card is asked all the same: the server may be back.
  document.addEventListener("unanswered", function (event) {
    var id = (event.detail.outputs || {}).id || {};
    if (id.type !== "checked") {
      return;
    }
    event.preventDefault();
    if (event.detail.inputs[0].value.query === shown && !done.has(id.card)) {
      var badge = badgeOf(id.card);
      checking = checking || window.dash_component_api.getLayout(badge).props.children;
      failed.add(id.card);
      set(badge, { children: NOT_CHECKED });
      askNext();
    }
  });

  function checkAgain() {
    failed.forEach(function (card) {
      asked.delete(card);
      set(badgeOf(card), { children: checking });
    });
    failed.clear();
    askNext();
  }

  var watch = new IntersectionObserver(function (entries) {
    entries.forEach(function (entry) {
      near[entry.isIntersecting ? "add" : "delete"](entry.target.dataset.chart);
    });
    askNext();
  }, { rootMargin: NEAR });

  var passages = new IntersectionObserver(function (entries) {
    if (entries.some(function (entry) { return entry.isIntersecting; })) {
      window.parallax.bringEvidence();
    }
  }, { rootMargin: NEAR });

  // --- no hole under a short card beside a tall one: each spans as many thin rows as it is high

  var WORTH = 200; // px of a smaller hole for which a card changes its width

  var fit = new ResizeObserver(function (entries) {
    entries.forEach(function (entry) {
      entry.target.style.setProperty("--rows", Math.ceil(entry.borderBoxSize[0].blockSize));
    });
    window.requestAnimationFrame(closeColumns);
  });

  // The last card has the full width where that leaves the columns closer to each other.
  function closeColumns() {
    var cards = Array.from(document.querySelectorAll(".card:not([hidden])"));
    var last = cards.pop();
    if (!cards.length) {
      return;
    }
    cards.forEach(function (card) { card.classList.remove("is-wide"); });
    var ends = {};
    cards.forEach(function (card) { ends[card.offsetLeft] = card.offsetTop + card.offsetHeight; });
    var hole = Math.abs(Object.values(ends).reduce(function (one, other) { return one - other; }));
    var gain = Math.abs(last.offsetHeight - hole) - hole;
    if (Math.abs(gain) > WORTH) {
      last.classList.toggle("is-wide", gain > 0);
    }
  }

  // The cards come with the layout, once, some time after this script.
  new MutationObserver(function (_, wait) {
    var cards = document.querySelectorAll(".card");
    if (cards.length) {
      wait.disconnect();
      passages.observe(document.getElementById("evidence"));
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

  // --- what is taken out: receipts, citations, pictures

  function textOf(button) {
    return button.closest(".copied").querySelector("pre").textContent;
  }

  function copyText(button) {
    var status = button.parentElement.querySelector("[role=status]");
    window.parallax.copyText(textOf(button)).then(
      function () { status.textContent = said.textCopied; },
      function () { status.textContent = said.textNotCopied; }
    );
  }

  function downloadReceipt(button) {
    var link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([textOf(button)], { type: "application/json" }));
    link.download = button.dataset.file;
    link.click();
    window.setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
  }

  // As large as the chart is on the page; a picture of points is twice as fine.
  function downloadImage(button) {
    window.Plotly.downloadImage(button.closest(".card").querySelector(".js-plotly-plot"), {
      filename: button.dataset.file,
      format: button.dataset.format,
      height: null,
      scale: button.dataset.format === "png" ? 2 : 1,
      width: null,
    });
  }

  var ACTIONS = {
    ".check-again": checkAgain,
    ".copy-text": copyText,
    ".download-image": downloadImage,
    ".download-receipt": downloadReceipt,
  };

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
