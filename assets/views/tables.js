/* Tables come as data and are built here; a click on a heading sorts by its column. */

(function () {
  "use strict";

  var AWAY = { target: "_blank", rel: "noopener noreferrer" };

  function make(kind, parent, attributes) {
    var element = document.createElement(kind);
    Object.keys(attributes || {}).forEach(function (name) { element.setAttribute(name, attributes[name]); });
    parent.appendChild(element);
    return element;
  }

  function addHead(row, head) {
    var cell = make("th", row, head[1] === "number" ? { scope: "col", class: "number" } : { scope: "col" });
    var button = make("button", cell, { type: "button", class: "sort" });
    button.textContent = head[0];
    if (head[2]) {
      button.dataset.term = head[2];
    }
  }

  function addCell(row, cell, head) {
    var kind = head[1];
    var place = row.cells.length ? make("td", row) : make("th", row, { scope: "row" });
    var text = Array.isArray(cell) ? cell[0] : cell;
    if (head[3]) {
      place.lang = head[3];
    }
    if (kind === "number") {
      place.className = "number";
    }
    if (kind === "number" || kind === "sorted") {
      place.dataset.value = cell[1] === null ? "" : cell[1];
    }
    if (kind === "open") {
      make("a", place, { href: cell[1], class: "inside" }).textContent = text;
    } else if (kind === "link" && Array.isArray(cell)) {
      make("a", place, Object.assign({ href: cell[1] }, AWAY)).textContent = text + " ↗";
    } else {
      place.textContent = text;
    }
  }

  function draw(place) {
    var data = JSON.parse(place.dataset.table);
    var table = document.createElement("table");
    table.className = "numbers";
    make("caption", table).textContent = data.caption;
    var heads = make("tr", make("thead", table));
    data.heads.forEach(function (head) { addHead(heads, head); });
    var body = make("tbody", table);
    data.rows.forEach(function (cells) {
      var row = make("tr", body);
      cells.forEach(function (cell, column) { addCell(row, cell, data.heads[column]); });
    });
    place.replaceChildren(table);
    place.dispatchEvent(new Event("drawn", { bubbles: true }));
  }

  // A table is drawn where one is put on the page, and again where its numbers change.
  function drawAll(changes) {
    changes.forEach(function (change) {
      var tables = change.type === "attributes" ? [change.target] : Array.from(change.addedNodes, function (node) {
        return node instanceof HTMLElement
          ? [node].concat(Array.from(node.querySelectorAll("[data-table]"))) : [];
      }).flat();
      tables.filter(function (node) { return node.dataset.table; }).forEach(draw);
    });
  }

  document.querySelectorAll("[data-table]").forEach(draw); // those that were there before this script
  new MutationObserver(drawAll).observe(document.documentElement, {
    attributeFilter: ["data-table"], childList: true, subtree: true,
  });

  // --- sorting

  function value(row, column) {
    var cell = row.cells[column];
    return cell.dataset.value === undefined ? cell.textContent : cell.dataset.value;
  }

  // What has no value stands last either way.
  function compare(one, other, isNumber, sign) {
    if (one === "" || other === "") {
      return (one === "") - (other === "");
    }
    return sign * (isNumber ? Number(one) - Number(other) : one.localeCompare(other));
  }

  function sort(head) {
    var table = head.closest("table");
    var isNumber = head.classList.contains("number");
    // Numbers are asked for from the top first.
    var first = isNumber ? "descending" : "ascending";
    var then = isNumber ? "ascending" : "descending";
    var order = head.getAttribute("aria-sort") === first ? then : first;
    var sign = order === "ascending" ? 1 : -1;
    table.querySelectorAll("[aria-sort]").forEach(function (other) { other.removeAttribute("aria-sort"); });
    head.setAttribute("aria-sort", order);
    Array.from(table.tBodies[0].rows).sort(function (one, other) {
      return compare(value(one, head.cellIndex), value(other, head.cellIndex), isNumber, sign);
    }).forEach(function (row) { table.tBodies[0].appendChild(row); });
  }

  document.addEventListener("click", function (event) {
    var button = event.target.closest(".sort");
    if (button) {
      sort(button.closest("th"));
    }
  });
})();
