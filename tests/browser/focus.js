// At each stop of the keyboard: the stop before by its name, whether it looked otherwise while it had the focus, and whether
// anything laid over the page hid it. null where there was none.
() => {
  // A field has its frame around it, a hidden button its label.
  function around(one) {
    return [one, ...(one.labels || []), one.closest(".mantine-Input-input")].filter(Boolean);
  }

  function lookOf(one) {
    const styles = around(one).map((part) => getComputedStyle(part));
    return JSON.stringify(styles.map((style) => [
      style.outlineStyle !== "none" && style.outlineWidth, style.boxShadow, style.borderColor,
    ]));
  }

  function layerOf(one) {
    return one && (/fixed|sticky/.test(getComputedStyle(one).position) ? one : layerOf(one.parentElement));
  }

  function isAtTop(one, x, y) {
    const over = document.elementFromPoint(x, y);
    const layer = layerOf(over);
    return over && (!layer || layer.contains(one));
  }

  function isInSight(one) {
    const box = (one.labels && one.labels[0] || one).getBoundingClientRect();
    return [0.02, 0.5, 0.98].some((across) => [0.1, 0.5, 0.9].some(
      (down) => isAtTop(one, box.left + across * box.width, box.top + down * box.height)));
  }

  function nameOf(one) {
    return `${one.tagName} ${one.id} ${one.className} “${(one.innerText || "").slice(0, 40)}”`;
  }

  const left = window.stoppedAt;
  const one = document.activeElement;
  window.stoppedAt = one === document.body ? null
    : { one: one, name: nameOf(one), look: lookOf(one), isSeen: isInSight(one) };
  return left ? [left.name, left.look !== lookOf(left.one), left.isSeen] : null;
}
