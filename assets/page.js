/* What only a browser can do: colours, the clipboard, the title, the folding of panels. */

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
      function () { return "Link copied"; },
      function () { return "Copy the link from the address bar"; }
    );
  }

  // A page that waits for ever says nothing: tell the reader when the server does not answer as it should.
  var TROUBLE = "The server did not answer. What you see may be old: reload the page, or try again in a moment.";
  var ask = window.fetch;

  function showTrouble(isThere) {
    var told = document.querySelector(".trouble");
    if (isThere && !told) {
      told = document.createElement("p");
      told.className = "trouble";
      told.setAttribute("role", "alert");
      told.textContent = TROUBLE;
      document.body.prepend(told);
    } else if (!isThere && told) {
      told.remove();
    }
  }

  window.fetch = function () {
    var answer = ask.apply(window, arguments);
    answer.then(
      function (response) { showTrouble(!response.ok); },
      function (error) { showTrouble(error.name !== "AbortError"); }
    );
    return answer;
  };

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

  function showTitle(title) {
    if (title) {
      document.title = title;
    }
  }

  window.parallax = Object.assign({}, window.parallax, { copyText: copyText });

  window.dash_clientside = Object.assign({}, window.dash_clientside, {
    page: {
      toggleScheme: toggleScheme,
      copyLink: copyLink,
      toggleFilters: toggleFilters,
      foldEvent: foldEvent,
      showTitle: showTitle,
    },
  });
})();
