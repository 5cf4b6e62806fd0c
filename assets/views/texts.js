/* The view Texts: looking for a text in the table, links that open one without loading the page again, and the strip of
   its sentences. */

(function () {
  "use strict";

  // --- links within the page, in what is built here and in `tables.js`

  var wanted = false; // a reader has asked for a text: its title is the next stop of the keyboard
  var last = null; // the address of the text that was open

  function isPlain(event) {
    return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  }

  document.addEventListener("click", function (event) {
    var link = event.target.closest("a.inside");
    if (link && isPlain(event)) {
      event.preventDefault();
      wanted = !link.closest(".strip");
      if (!wanted) {
        window.dash_clientside.set_props("docked", { data: link.ariaCurrent ? null : "strip" });
      }
      window.dash_clientside.set_props("location", { search: link.getAttribute("href") });
    }
  });

  // --- looking for a text: rows that hold every word stay

  function find() {
    var words = document.querySelector(".texts-find input").value.toLowerCase().split(/\s+/);
    var rows = Array.from(document.querySelectorAll(".texts-view > .table tbody tr"));
    rows.forEach(function (row) {
      var text = row.textContent.toLowerCase();
      row.hidden = !words.every(function (word) { return text.includes(word); });
    });
    var found = rows.filter(function (row) { return !row.hidden; }).length;
    var said = document.querySelector(".texts-find [data-found]");
    said.textContent = words.join("") ? said.dataset.found.replace("{found}", found).replace("{all}", rows.length) : "";
  }

  function markAs(link, isCurrent) {
    if (isCurrent) {
      link.setAttribute("aria-current", "true");
    } else {
      link.removeAttribute("aria-current");
    }
  }

  function markOpen() {
    document.querySelectorAll(".texts-view > .table .inside").forEach(function (link) {
      markAs(link, link.getAttribute("href") === last);
    });
  }

  document.addEventListener("input", function (event) {
    if (event.target.closest(".texts-find")) {
      find();
    }
  });

  function showTable() {
    find();
    markOpen();
  }

  document.addEventListener("drawn", function (event) {
    if (event.target.matches(".texts-view > .table")) {
      showTable();
    }
  });

  // --- the strip: a cell for each sentence, one stop of the keyboard, arrow keys from there

  function cellOf(data, cell) {
    var item = document.createElement("li");
    var link = item.appendChild(document.createElement("a"));
    var sign = link.appendChild(document.createElement("span"));
    link.className = "inside cell " + cell[1];
    link.href = "?" + data.before + cell[0] + data.after;
    link.dataset.number = cell[0];
    link.setAttribute("aria-label", cell[3]);
    link.tabIndex = -1;
    sign.textContent = cell[2];
    sign.setAttribute("aria-hidden", "true");
    return item;
  }

  function cells(place) {
    return Array.from(place.querySelectorAll(".cell"));
  }

  function markCurrent(place) {
    var data = JSON.parse(place.dataset.strip);
    var all = cells(place);
    all.forEach(function (cell) {
      var isCurrent = cell.dataset.number === place.dataset.current;
      markAs(cell, isCurrent);
      cell.href = "?" + (isCurrent ? data.back : data.before + cell.dataset.number + data.after);
      cell.tabIndex = isCurrent ? 0 : -1;
    });
    if (all.length && !all.some(function (cell) { return cell.tabIndex === 0; })) {
      all[0].tabIndex = 0;
    }
  }

  function draw(place) {
    var data = JSON.parse(place.dataset.strip);
    var list = document.createElement("ol");
    data.cells.forEach(function (cell) { list.appendChild(cellOf(data, cell)); });
    place.replaceChildren(list);
    last = "?" + data.back;
    markCurrent(place);
    if (wanted) {
      window.requestAnimationFrame(function () { goTo(document.querySelector(".open-text h3")); });
    }
  }

  function goTo(heading) {
    wanted = false;
    heading.scrollIntoView();
    heading.focus({ preventScroll: true });
  }

  // Closed: the keyboard goes on where the text was opened.
  function close(place) {
    var links = Array.from(document.querySelectorAll(".texts-view > .table .inside"));
    var link = links.find(function (one) { return one.getAttribute("href") === last; });
    place.replaceChildren();
    last = null;
    if (link && (document.activeElement === document.body || document.activeElement.closest(".open-text"))) {
      link.focus();
    }
  }

  new MutationObserver(function (changes) {
    var places = changes.filter(function (change) { return change.target.matches(".strip"); });
    if (!places.length) {
      return;
    }
    var place = places[0].target;
    if (!place.dataset.strip) {
      close(place);
    } else if (places.some(function (change) { return change.attributeName === "data-strip"; })) {
      draw(place);
    } else {
      markCurrent(place);
    }
    markOpen();
  }).observe(document.documentElement, { attributeFilter: ["data-strip", "data-current"], subtree: true });

  var STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity };

  document.addEventListener("keydown", function (event) {
    var cell = event.target.closest(".strip .cell");
    if (!cell || !(event.key in STEPS) || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    var all = cells(cell.closest(".strip"));
    var to = Math.min(Math.max(all.indexOf(cell) + STEPS[event.key], 0), all.length - 1);
    event.preventDefault();
    cell.tabIndex = -1;
    all[to].tabIndex = 0;
    all[to].focus();
  });

  // What a cell says stands under the strip too, in one place whatever points at it.
  function say(event) {
    var cell = event.target.closest && event.target.closest(".strip .cell");
    if (cell) {
      document.querySelector(".strip-said").textContent = cell.getAttribute("aria-label");
    }
  }

  document.addEventListener("mouseover", say);
  document.addEventListener("focusin", say);

  // What was there before this script.
  document.querySelectorAll(".strip").forEach(function (place) { if (place.dataset.strip) { draw(place); } });
  showTable();
})();
