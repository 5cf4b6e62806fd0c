// What a reader cannot see whole, in words: a page wider than the window, text that is cut, parts over each other.
(tolerance) => {
  const SCROLLS = /auto|scroll/;
  const CUTS = /hidden|clip/;
  const PARTS = "a, button, label, summary, h1, h2, h3, h4, input, .badge, .chip";
  const FIELD = ".mantine-InputWrapper-root, .mantine-SegmentedControl-root"; // what clears it lies in it
  const TYPED_IN = "input:not([type=radio], [type=checkbox])";

  function isSeen(one) {
    return one.checkVisibility({ visibilityProperty: true, opacityProperty: true })
      && one.getBoundingClientRect().width > 1 && getComputedStyle(one).clipPath === "none";
  }

  function nameOf(one) {
    const words = (one.innerText || one.value || "").slice(0, 40);
    return `${one.tagName.toLowerCase()}${one.id && "#" + one.id}.${one.className} “${words}”`;
  }

  function meet(one, other) {
    return Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2 * tolerance
      && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 2 * tolerance;
  }

  function pairs(all) {
    return all.flatMap((first, index) => all.slice(index + 1).map((second) => [first, second]));
  }

  // What is laid over the page, or scrolls on its own: parts are compared within it.
  function layerOf(one) {
    const style = getComputedStyle(one);
    const isLayer = !/static|relative/.test(style.position) || style.overflowX !== "visible";
    return isLayer || one === document.body ? one : layerOf(one.parentElement);
  }

  function isInScroller(one) {
    const frame = one.parentElement;
    return frame !== document.documentElement && (SCROLLS.test(getComputedStyle(frame).overflowX) || isInScroller(frame));
  }

  function tooWide(all) {
    const { scrollWidth, clientWidth } = document.documentElement;
    const beside = all.filter((one) => one.getBoundingClientRect().right > clientWidth && !isInScroller(one));
    return scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide: ${beside.slice(0, 5).map(nameOf)}`] : [];
  }

  function isCut(one) {
    const style = getComputedStyle(one);
    const across = one.scrollWidth > one.clientWidth + tolerance;
    const down = one.scrollHeight > one.clientHeight + tolerance;
    const hides = (across && CUTS.test(style.overflowX)) || (down && CUTS.test(style.overflowY));
    return one.matches(TYPED_IN) ? across && (one.value || one.placeholder) : hides && one.textContent.trim();
  }

  function covered(all) {
    const parts = all.filter((one) => one.matches(PARTS) && !one.closest(".js-plotly-plot")).map((one) => ({
      one: one,
      layer: layerOf(one),
      field: one.closest(FIELD),
      lines: Array.from(one.getClientRects()),
    }));
    return pairs(parts).filter(([first, second]) => first.layer === second.layer
      && !first.one.contains(second.one) && !second.one.contains(first.one)
      && !(first.field && first.field === second.field)
      && first.lines.some((line) => second.lines.some((other) => meet(line, other)))
    ).map(([first, second]) => `over each other: ${nameOf(first.one)} and ${nameOf(second.one)}`);
  }

  function inChart(plot) {
    const place = `in ${plot.parentElement.id}`;
    const room = plot.getBoundingClientRect();
    const texts = Array.from(plot.querySelectorAll("text")).filter((one) => one.textContent.trim() && isSeen(one))
      .map((one) => ({ words: one.textContent, box: one.getBoundingClientRect() }));
    const cut = texts.filter(({ box }) => box.left < room.left - tolerance || box.right > room.right + tolerance);
    return cut.map(({ words }) => `cut ${place}: ${words}`).concat(
      pairs(texts).filter(([first, second]) => meet(first.box, second.box))
        .map(([first, second]) => `over each other ${place}: ${first.words} and ${second.words}`));
  }

  const all = Array.from(document.body.querySelectorAll("*")).filter((one) => !one.closest("svg") && isSeen(one));
  const charts = Array.from(document.querySelectorAll(".js-plotly-plot")).filter(isSeen);
  return [
    ...tooWide(all),
    ...all.filter(isCut).map((one) => `cut: ${nameOf(one)}`),
    ...covered(all),
    ...charts.flatMap(inChart),
  ];
}
