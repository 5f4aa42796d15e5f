/* What was chosen on a card and not accepted would be lost by a press on another: the browser asks first.
   Without this file the page says in words that a card is kept when it is accepted. */
function isChanged(box) {
  if (box.type === "hidden" || box.disabled) return false;
  if (box.type === "checkbox" || box.type === "radio") return box.checked !== box.defaultChecked;
  if (box.tagName !== "SELECT") return "defaultValue" in box && box.value !== box.defaultValue;
  const first = [...box.options].findIndex((option) => option.defaultSelected);
  return box.selectedIndex !== Math.max(first, 0);
}

export function watch(cards) {
  let sent = null;
  document.addEventListener("submit", (event) => (sent = event.target));
  window.addEventListener("pageshow", () => (sent = null));
  window.addEventListener("beforeunload", (event) => {
    const isLost = [...cards].some((card) => card !== sent && [...card.elements].some(isChanged));
    if (isLost) event.preventDefault();
  });
}
