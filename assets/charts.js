/* The first chart is there soon: plotly comes while the page is built and the server is asked, charts in sight are drawn
   first, and the page can be seen and used between two. */

(function () {
  "use strict";

  var bundle = document.querySelector("script[data-src]");
  var draw = null; // plotly's own way, once it is here
  var waiting = new Map(); // by the place where it stands: the chart that is to be drawn there

  // px from the window; without an end where it is hidden
  function distance(chart) {
    var box = chart.place.getBoundingClientRect();
    return chart.place.checkVisibility() ? Math.max(box.top - window.innerHeight, -box.bottom, 0) : Infinity;
  }

  function drawNext() {
    var nearest = Array.from(waiting.values()).reduce(function (one, other) {
      return distance(other) < distance(one) ? other : one;
    });
    waiting.delete(nearest.place);
    nearest.begin();
    if (waiting.size) {
      window.setTimeout(drawNext);
    }
  }

  // Which charts are older than the page around them, told to whoever embeds or tests.
  function tell() {
    document.querySelectorAll(".dash-graph > div").forEach(function (place) {
      place.toggleAttribute("data-waits", waiting.has(place));
    });
  }

  // In the place of `Plotly.react`: what is asked for anew while it waits is drawn once, as it was asked for last.
  function drawInTurn(place) {
    var chart = waiting.get(place) || { place: place };
    chart.asked = arguments;
    if (!chart.drawn) {
      chart.drawn = new Promise(function (resolve) { chart.begin = resolve; })
        .then(function () { return draw.apply(null, chart.asked); })
        .finally(tell);
      waiting.set(place, chart);
      tell();
      if (draw && waiting.size === 1) {
        window.setTimeout(drawNext);
      }
    }
    return chart.drawn;
  }

  function begin() {
    draw = window.Plotly.react;
    window.Plotly.react = drawInTurn;
    if (waiting.size) {
      window.setTimeout(drawNext);
    }
  }

  // The whole one instead, which Dash brings by itself as long as it has not looked for plotly.
  function bringWhole() {
    if (!window._dashPlotlyJSURL) {
      delete window.Plotly;
      return;
    }
    document.body.append(Object.assign(document.createElement("script"), { src: window._dashPlotlyJSURL, onload: begin }));
  }

  function nothing() {
    return Promise.reject(new Error("plotly is not here yet"));
  }

  if (bundle) {
    window.Plotly = { purge: function () {}, react: drawInTurn, Plots: { resize: nothing } };
    bundle.addEventListener("load", begin);
    bundle.addEventListener("error", bringWhole);
    bundle.src = bundle.dataset.src;
  }
})();
