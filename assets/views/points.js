/* A chart by keyboard: arrow keys lead from mark to mark, each is read aloud as it is under the pointer, and Enter does what
   a click does. Marks stand in a list that is heard and not seen; components/graph.py puts it beside each chart. */

(function () {
  "use strict";

  var LIST = ".points";
  var SAME_ROW = 17; // px; rows of one chart are further apart, marks with a number under them stand a little higher
  var ROOM = 4; // px around a mark

  var list = null; // that of the chart which has the focus
  var plot;
  var marks = []; // row by row, each from the left
  var at = 0;
  var left = new WeakMap(); // the mark at which each list was left

  // Where a mark is on the screen, what it says and what a click on it selects; plotly keeps both with the path.
  function markOf(path) {
    var around = list.getBoundingClientRect();
    var box = path.getBoundingClientRect();
    return {
      left: box.left - around.left,
      top: box.top - around.top,
      width: box.width,
      height: box.height,
      x: box.left + box.width / 2,
      y: box.top + box.height / 2,
      said: path.__data__.htx,
      selects: path.__data__.data || null,
      number: path.__data__.i,
      trace: traceOf(path).index,
    };
  }

  function traceOf(path) {
    return path.closest(".trace").__data__[0].trace;
  }

  function isSaid(path) {
    return path.__data__ && path.__data__.htx && traceOf(path).hoverinfo !== "skip";
  }

  function keyOf(mark) {
    return mark.said + JSON.stringify(mark.selects);
  }

  // In reading order, each with the number of its row.
  function inRows(found) {
    var rows = [];
    found.sort(function (one, other) { return one.y - other.y; }).forEach(function (mark) {
      var last = rows[rows.length - 1];
      if (last && mark.y - last[0].y < SAME_ROW) {
        last.push(mark);
      } else {
        rows.push([mark]);
      }
    });
    rows.forEach(function (row, index) {
      row.sort(function (one, other) { return one.x - other.x; });
      row.forEach(function (mark) { mark.row = index; });
    });
    return rows.flat();
  }

  // A mark and its name may be drawn apart, and are one.
  function marksOfPlot() {
    var found = Array.from(plot.querySelectorAll(".points path")).filter(isSaid).map(markOf);
    var keys = found.map(keyOf);
    return inRows(found.filter(function (mark, index) { return keys.indexOf(keys[index]) === index; }));
  }

  // A line that goes on in the next ends in a space (components/figures/captions.py).
  function spoken(mark) {
    var words = document.createElement("textarea");
    words.innerHTML = mark.said.replace(/ <br>/g, " ").replace(/<br>/g, "; ");
    return words.value;
  }

  function isSelected(mark) {
    var asked = new URLSearchParams(window.location.search);
    return Object.entries(mark.selects || {}).every(function (pair) {
      return [].concat(pair[1]).every(function (value) { return asked.getAll(pair[0]).includes(String(value)); });
    });
  }

  function optionOf(mark, index) {
    var option = document.createElement("div");
    option.id = list.id + "-" + index;
    option.setAttribute("role", "option");
    option.setAttribute("aria-label", spoken(mark));
    option.setAttribute("aria-selected", Boolean(mark.selects) && isSelected(mark));
    return option;
  }

  // How surely a mark is the one that was left: what it says gets longer once intervals are there.
  function likeness(mark, before) {
    var same = JSON.stringify(mark.selects) === JSON.stringify(before.selects);
    var named = mark.said.split("<br>")[0] === before.said.split("<br>")[0];
    return same ? 1 + named + (mark.said === before.said) : 0;
  }

  // The mark that was left; the first where a chart has not been entered, or is without it.
  function returnTo(before) {
    var likely = marks.map(function (mark) { return before ? likeness(mark, before) : 0; });
    return Math.max(0, likely.indexOf(Math.max.apply(null, likely)));
  }

  function fill() {
    marks = marksOfPlot();
    list.replaceChildren.apply(list, marks.map(optionOf));
    show(returnTo(left.get(list)));
  }

  // --- from mark to mark

  function show(index) {
    at = index;
    Array.from(list.children).forEach(function (option, place) { option.classList.toggle("is-active", place === at); });
    if (marks.length) {
      put(list.children[at], marks[at]);
      list.setAttribute("aria-activedescendant", list.children[at].id);
      window.Plotly.Fx.hover(plot, [{ curveNumber: marks[at].trace, pointNumber: marks[at].number }]);
    }
  }

  function goTo(index) {
    show(Math.max(0, Math.min(index, marks.length - 1)));
    left.set(list, marks[at]);
    list.children[at].scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  function put(option, mark) {
    Object.assign(option.style, {
      left: mark.left - ROOM + "px",
      top: mark.top - ROOM + "px",
      width: mark.width + 2 * ROOM + "px",
      height: mark.height + 2 * ROOM + "px",
    });
  }

  // The nearest mark of the next row that way.
  function step(way) {
    var here = marks[at];
    var row = marks.filter(function (mark) { return mark.row === here.row + way; });
    row.sort(function (one, other) { return Math.abs(one.x - here.x) - Math.abs(other.x - here.x); });
    goTo(row.length ? marks.indexOf(row[0]) : at);
  }

  // Where marks are looked at only, nobody listens.
  function click() {
    if (marks[at].selects) {
      plot.emit("plotly_click", { points: [{ curveNumber: marks[at].trace, pointNumber: marks[at].number }] });
    }
  }

  var KEYS = {
    ArrowRight: function () { goTo(at + 1); },
    ArrowLeft: function () { goTo(at - 1); },
    ArrowDown: function () { step(1); },
    ArrowUp: function () { step(-1); },
    Home: function () { goTo(0); },
    End: function () { goTo(marks.length - 1); },
    Enter: click,
    " ": click,
  };

  function press(event) {
    var act = KEYS[event.key];
    follow(); // the chart may have been drawn since
    if (list && marks.length && act && !(event.ctrlKey || event.altKey || event.metaKey)) {
      event.preventDefault();
      act();
    }
  }

  // --- which chart has the focus

  var sizes = new ResizeObserver(fill);

  function enter(next) {
    var chart = next.parentElement.querySelector(".js-plotly-plot");
    if (!chart) {
      return;
    }
    list = next;
    plot = chart;
    plot.on("plotly_afterplot", fill);
    sizes.observe(list);
    fill();
  }

  function leave() {
    plot.removeListener("plotly_afterplot", fill);
    sizes.disconnect();
    window.Plotly.Fx.unhover(plot);
    list.replaceChildren();
    list.removeAttribute("aria-activedescendant");
    list = null;
  }

  function follow() {
    var next = document.activeElement.closest(LIST);
    if (list && next !== list) {
      leave();
    }
    if (next && next !== list) {
      enter(next);
    }
  }

  document.addEventListener("focusin", follow);
  document.addEventListener("focusout", function (event) { if (!event.relatedTarget && list) { leave(); } });
  document.addEventListener("keydown", press);
  follow(); // it may have come with the focus itself
})();
