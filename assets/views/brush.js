/* A drag over the chart of dates selects from the first to the last period that it covers; a click selects one, as in
   every chart. By touch, a finger that rests first drags; one that moves at once scrolls the page. Escape ends it. */

(function () {
  "use strict";

  var GRAPH = "graph-timeline";
  var LEAST = 8; // px that are no click
  var HOLD = 400; // ms that a finger rests
  var ROOM = 4; // px around the bars

  var drag = null;

  // A chart that is presented is looked at, and answers to no drag.
  function plotOf(target) {
    var graph = target.closest(":root:not(.is-presenting) #" + GRAPH);
    return graph && !target.closest(".modebar") ? graph.querySelector(".js-plotly-plot") : null;
  }

  function isPlain(event) {
    return event.isPrimary && !(event.button || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey);
  }

  // The vertical axis counts px from the top of the plot.
  function placeOf(event) {
    return event.clientY - drag.plot.getBoundingClientRect().top - drag.plot.layout.margin.t;
  }

  // The marks of the periods that are dragged over, each with the ends of its bar.
  function covered() {
    var first = Math.min(drag.from, drag.to);
    var last = Math.max(drag.from, drag.to);
    return drag.plot.data.flatMap(function (trace) {
      return (trace.customdata || []).map(function (mark, row) {
        return { mark: mark, top: trace.y[row] - trace.width / 2, bottom: trace.y[row] + trace.width / 2 };
      });
    }).filter(function (bar) { return bar.bottom >= first && bar.top <= last; });
  }

  function start(event) {
    var plot = plotOf(event.target);
    if (!plot || !isPlain(event)) {
      return;
    }
    drag = { plot: plot, box: null };
    drag.from = drag.to = placeOf(event);
    drag.wait = event.pointerType === "touch" && window.setTimeout(begin, HOLD);
  }

  function begin() {
    drag.plot._dragged = true; // for plotly, so that it takes the end of this for no click
    window.Plotly.Fx.unhover(drag.plot);
    drag.wait = false;
    drag.box = document.createElement("div");
    drag.box.className = "brush";
    document.body.append(drag.box);
    draw();
  }

  function draw() {
    var around = drag.plot.getBoundingClientRect();
    var bars = covered();
    var top = Math.min.apply(null, bars.map(function (bar) { return bar.top; })) - ROOM;
    var bottom = Math.max.apply(null, bars.map(function (bar) { return bar.bottom; })) + ROOM;
    drag.box.hidden = !bars.length;
    if (bars.length) {
      Object.assign(drag.box.style, {
        left: around.left - ROOM + "px",
        top: around.top + drag.plot.layout.margin.t + top + "px",
        width: around.width + 2 * ROOM + "px",
        height: bottom - top + "px",
      });
      drag.box.dataset.days = days(bars, "from")[0] + " – " + days(bars, "to").pop();
    }
  }

  function days(bars, end) {
    return bars.map(function (bar) { return bar.mark[end]; }).sort();
  }

  function move(event) {
    if (!drag || !event.isPrimary) {
      return;
    }
    var far = Math.abs(placeOf(event) - drag.from) >= LEAST;
    if (drag.wait && far) {
      stop();
    } else if (drag.box || (far && !drag.wait)) {
      drag.to = placeOf(event);
      (drag.box ? draw : begin)();
    }
  }

  function finish() {
    var bars = drag && drag.box ? covered() : [];
    stop();
    if (bars.length) {
      var points = bars.map(function (bar) { return { customdata: bar.mark }; });
      window.dash_clientside.set_props(GRAPH, { selectedData: { points: points } });
    }
  }

  function stop() {
    if (drag) {
      window.clearTimeout(drag.wait);
      if (drag.box) {
        drag.box.remove();
      }
    }
    drag = null;
  }

  // While it lasts, no page is scrolled, no text is marked, no menu opens.
  function keep(event) {
    if (drag && drag.box && event.cancelable) {
      event.preventDefault();
    }
  }

  document.addEventListener("pointerdown", start);
  document.addEventListener("pointermove", move);
  document.addEventListener("pointerup", finish);
  document.addEventListener("pointercancel", stop);
  document.addEventListener("touchmove", keep, { passive: false });
  document.addEventListener("selectstart", keep);
  document.addEventListener("contextmenu", keep);
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") { stop(); }
  });
})();
