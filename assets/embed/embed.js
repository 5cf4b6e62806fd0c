/* Draws the chart of an embedded page from the figure that stands in it. */

(function () {
  "use strict";

  var place = document.querySelector(".graph");
  var figure = JSON.parse(document.querySelector(".figure").textContent);

  window.Plotly.newPlot(place, figure.data, figure.layout, figure.config);
})();
