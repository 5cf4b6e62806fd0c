/* Pages that are read: the place that the address names is brought into sight once the page is there. */

(function () {
  "use strict";

  function named() {
    try {
      return document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
    } catch (error) {
      return null; // an address can end in anything
    }
  }

  function show() {
    var place = named();
    if (place && place.closest(".written")) {
      place.scrollIntoView();
      place.focus({ preventScroll: true });
    }
  }

  document.addEventListener("viewready", show);

  // The style can come after the page, and moves everything on it.
  document.querySelector("link[href$='/pages.css']").addEventListener("load", show);
})();
