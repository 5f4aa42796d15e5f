/* When something is due: only the boxes of the chosen kind are shown. Without this file all of them are,
   and on a card each says when it applies. */
const BOXES = {
  date: ["due_on"],
  period: ["due_on"],
  meeting: ["due_meeting"],
  ongoing: ["look_next_on"],
  none: [],
};
const ASKED = ["due_on", "due_meeting", "look_next_on"];

function groupOf(form, prefix, name) {
  const box = form.querySelector(`[name="${prefix}${name}"], [name="${prefix}${name}-day"]`);
  const date = box && box.closest("fieldset");
  return (date || box)?.closest(".govuk-form-group");
}

function show(form, prefix, kind) {
  const wanted = BOXES[kind] || ASKED;
  for (const name of ASKED) {
    const group = groupOf(form, prefix, name);
    if (!group) continue;
    group.hidden = !wanted.includes(name);
    const hint = group.querySelector("[id$='-hint']");
    if (hint && prefix) hint.hidden = true;
  }
}

export function follow(choices) {
  for (const choice of choices) {
    const prefix = choice.name.slice(0, -"due_kind".length);
    const isChosen = choice.type !== "radio" || choice.checked;
    if (isChosen) show(choice.form, prefix, choice.value);
    choice.addEventListener("change", () => show(choice.form, prefix, choice.value));
  }
}
