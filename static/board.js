/* Progressive enhancement only: everything is visible and works without this file. */
import { initAll } from "./govuk-frontend.min.js";

initAll();
const boxes = document.querySelectorAll("textarea[data-markdown]");
if (boxes.length) import("./markdown.js").then((marks) => marks.dress(boxes));
const dues = document.querySelectorAll("form[action*='/findings/'] [name$='due_kind']");
if (dues.length) import("./dues.js").then((due) => due.follow(dues));
document.querySelectorAll(".b-tog").forEach(function (button) {
  button.addEventListener("click", function () {
    button.setAttribute("aria-expanded", String(button.getAttribute("aria-expanded") !== "true"));
  });
});
