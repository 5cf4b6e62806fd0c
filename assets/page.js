/* What only a browser can do: colours, the clipboard, the title, the folding of panels; and to tell what the server does
   not answer. */

(function () {
  "use strict";

  var root = document.documentElement;
  var SCHEME_KEY = "mantine-color-scheme-value"; // where Mantine looks for it when the page opens

  function chosenScheme() {
    try {
      return window.localStorage.getItem(SCHEME_KEY);
    } catch (error) {
      return null;
    }
  }

  function systemScheme() {
    return window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  }

  function applyScheme(scheme) {
    root.setAttribute("data-mantine-color-scheme", scheme);
  }

  // Before the first paint of the page, so that a reader who chose one scheme never sees the other.
  var remembered = chosenScheme();
  applyScheme(remembered === "dark" || remembered === "light" ? remembered : systemScheme());

  function toggleScheme() {
    var scheme = root.getAttribute("data-mantine-color-scheme") === "dark" ? "light" : "dark";
    applyScheme(scheme);
    try {
      window.localStorage.setItem(SCHEME_KEY, scheme);
    } catch (error) {
      // A browser that keeps nothing still changes colour for this visit.
    }
  }

  // The clipboard is for secure contexts only; a host without TLS gets the older way.
  function copyText(text) {
    if (navigator.clipboard && window.isSecureContext) {
      return navigator.clipboard.writeText(text);
    }
    var field = document.createElement("textarea");
    field.value = text;
    document.body.appendChild(field);
    field.select();
    var copied = document.execCommand("copy");
    field.remove();
    return copied ? Promise.resolve() : Promise.reject(new Error("not copied"));
  }

  function copyLink() {
    return copyText(window.location.href).then(
      function () { return document.body.dataset.copied; },
      function () { return document.body.dataset.notCopied; }
    );
  }

  function toggleFilters(clicks, open) {
    return open === "true" ? ["false", "false"] : ["true", "true"];
  }

  // What happened is told at once where there is room, and folded on a phone.
  function foldEvent() {
    window.requestAnimationFrame(function () {
      document.querySelectorAll("details.event-card").forEach(function (card) {
        card.open = window.matchMedia("(min-width: 48rem)").matches;
      });
    });
  }

  // What changes behind the "#" is no other address. Noted at once: a reader can go back before anything has followed.
  var followed = null;

  function followAddress(href) {
    var query = new URL(href).search;
    var isSame = query === followed;
    followed = query;
    return isSame ? window.dash_clientside.no_update : query;
  }

  function showTitle(title) {
    if (title) {
      document.title = title;
    }
  }

  // --- what the server does not answer is told, and can be asked for again: a page that waits for ever says nothing
  //
  // Dash tells no one of a request that failed: its hook `request_post` hears of answers alone, and what is set while a
  // callback is running stays set when the server is gone. So requests are watched on their way.

  var PATIENCE = 30000; // ms

  var ask = window.fetch;
  var last = new Map(); // by what a callback changes: what was asked last
  var unanswered = new Map();

  var place = document.createElement("p");
  var words = place.appendChild(document.createElement("span"));
  var again = place.appendChild(document.createElement("button"));
  place.setAttribute("role", "status");
  again.type = "button";
  again.textContent = document.body.dataset.tryAgain;
  again.hidden = true;
  again.addEventListener("click", askAgain);
  document.body.prepend(place);

  // What a request asks of a callback, and while the page is loaded its address alone.
  function asks(address, options) {
    return /_dash-update-component/.test(address) ? JSON.parse(options.body) : { output: address };
  }

  function tell() {
    var isThere = unanswered.size > 0;
    var isOfSelection = /shown\.data|location\.search/.test(Array.from(unanswered.keys()));
    var isDrawn = document.querySelector(".card-finding:not(:empty)");
    place.className = isThere ? "trouble" : "";
    words.textContent = isThere ? document.body.dataset[isOfSelection && isDrawn ? "goneBefore" : "goneNotAll"] + " " : "";
    again.hidden = !isThere;
  }

  // A check is told in its card, by `cards.js`.
  function fail(asked) {
    var event = new CustomEvent("unanswered", { detail: asked, cancelable: true });
    if (last.get(asked.output) === asked && document.dispatchEvent(event)) {
      unanswered.set(asked.output, asked);
      tell();
    }
  }

  function answered(asked) {
    if (last.get(asked.output) === asked && unanswered.delete(asked.output)) {
      tell();
    }
  }

  // What changed is set once more, as if it changed now.
  function askAgain() {
    var changed = new Map();
    unanswered.forEach(function (asked) {
      if (!asked.inputs) {
        window.location.reload();
        return;
      }
      asked.inputs.flat(Infinity).forEach(function (input) {
        var name = window.dash_component_api.stringifyId(input.id) + "." + input.property;
        if (asked.changedPropIds.includes(name)) {
          changed.set(name, input);
        }
      });
    });
    changed.forEach(function (input) {
      window.dash_clientside.set_props(input.id, { [input.property]: input.value });
    });
  }

  // Dash asks without the query of the address; so that it is answered in the language of the page, that is named.
  function inLanguage(options) {
    var headers = Object.assign({}, options && options.headers, { "Accept-Language": root.lang });
    return Object.assign({}, options, { headers: headers });
  }

  window.fetch = function (address, options) {
    var asked = asks(address, options);
    last.set(asked.output, asked);
    var late = window.setTimeout(fail, PATIENCE, asked);
    var answer = ask.call(window, address, inLanguage(options));
    answer.then(
      function (response) { (response.ok ? answered : fail)(asked); },
      function (error) { if (error.name !== "AbortError") { fail(asked); } }
    ).finally(function () { window.clearTimeout(late); });
    return answer;
  };

  window.parallax = Object.assign({}, window.parallax, { copyText: copyText });

  // --- a view brings its script and its style when it is first opened: `data-view` names both

  var brought = new Set();

  function ready() {
    document.querySelectorAll("[data-view]").forEach(function (view) { view.dataset.ready = ""; });
    document.dispatchEvent(new Event("viewready"));
  }

  function add(kind, properties) {
    document.head.append(Object.assign(document.createElement(kind), properties));
  }

  function bringStyle(name) {
    add("link", { rel: "stylesheet", href: "./assets/views/" + name + ".css" });
  }

  function bringScript(name, then) {
    // One after the other: the shortcuts call what the steps define.
    add("script", { src: "./assets/views/" + name + ".js", onload: then, async: false });
  }

  function bring(name) {
    bringStyle(name);
    bringScript(name, ready);
    brought.add(name);
  }

  function bringView() {
    window.requestAnimationFrame(function () {
      document.querySelectorAll("[data-view]").forEach(function (view) {
        (brought.has(view.dataset.view) ? ready : bring)(view.dataset.view);
        bringTools(); // a lesson that has begun needs no network
      });
    });
  }

  // --- tables, undo, shortcuts, the drag over dates and the keyboard's way through charts come with the first thing that a
  // reader does, and are told of it

  var addresses = [];
  var early = [];

  function noteAddress(search) {
    addresses.push(search);
    document.dispatchEvent(new CustomEvent("address", { detail: search }));
  }

  function bringTools(event) {
    if (event) {
      early.push(event);
    }
    if (!brought.has("tools")) {
      brought.add("tools");
      bringStyle("tools");
      ["terms", "points"].forEach(bringStyle);
      ["tables", "steps", "keys", "brush", "terms", "points"].forEach(function (name) { bringScript(name, null); });
    }
  }

  ["pointermove", "keydown", "click", "focusin"].forEach(function (kind) {
    document.addEventListener(kind, bringTools, { once: true });
  });

  Object.assign(window.parallax, { addresses: addresses, early: early });

  // --- presenting: what it says comes when it is first asked for, and with that its script (see `bringView`)

  function present(event) {
    var button = event.type === "click" ? event.target.closest(".present-open") : event;
    if (button && !document.querySelector(".presentation")) {
      window.dash_clientside.set_props("present", { "data-asked": button.value || "all" });
    }
  }

  document.addEventListener("click", present);
  document.addEventListener("present", present);
  if (/present=/.test(window.location.search)) {
    bring("present");
  }

  // --- passages: what shows them comes when they are near, or a mark is clicked and they are to stand beside the charts

  document.addEventListener("pointerdown", function (event) { window.parallax.pointer = event.clientY; });

  function bringEvidence() {
    if (!brought.has("evidence")) {
      bring("evidence");
    }
  }

  window.parallax.bringEvidence = bringEvidence;

  function dock(by) {
    if (by) {
      bringEvidence();
    }
    document.dispatchEvent(new CustomEvent("dock", { detail: by }));
  }

  window.dash_clientside = Object.assign({}, window.dash_clientside, {
    page: {
      bringView: bringView,
      dock: dock,
      followAddress: followAddress,
      noteAddress: noteAddress,
      toggleScheme: toggleScheme,
      copyLink: copyLink,
      toggleFilters: toggleFilters,
      foldEvent: foldEvent,
      showTitle: showTitle,
    },
  });
})();
