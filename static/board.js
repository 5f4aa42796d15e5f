/* Progressive enhancement only: everything is visible and works without this file. */
import { initAll } from "./govuk-frontend.min.js";

initAll();
/* The design system says on a radio whether its box is open. ARIA knows that of a checkbox, not of a radio. */
const unsaid = () => document.querySelectorAll("input[type=radio][aria-expanded]").forEach((radio) => radio.removeAttribute("aria-expanded"));
unsaid();
document.addEventListener("click", unsaid);
window.addEventListener("pageshow", unsaid);
const boxes = document.querySelectorAll("textarea[data-markdown]");
if (boxes.length) import("./markdown.js").then((marks) => marks.dress(boxes));
const dues = document.querySelectorAll("form[action*='/findings/'] [name$='due_kind']");
if (dues.length) import("./dues.js").then((due) => due.follow(dues));
const cards = document.querySelectorAll("form[action*='/findings/'][action$='/accept/']");
if (cards.length > 1) import("./unsent.js").then((unsent) => unsent.watch(cards));
document.querySelectorAll(".b-tog").forEach(function (button) {
  button.addEventListener("click", function () {
    button.setAttribute("aria-expanded", String(button.getAttribute("aria-expanded") !== "true"));
  });
});
