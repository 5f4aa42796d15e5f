/* Boxes of public words: a formatting row that works by keyboard, and a paste handler that keeps only what the page
   can show (paragraphs, bullets, numbers, headings, bold, italic, links). Without this file the box is a plain one. */
const MARKS = [
  ["Bold", (words) => "**" + (words || "bold words") + "**"],
  ["Bullets", (words) => lines(words || "one thing", (line) => "* " + line)],
  ["Numbers", (words) => lines(words || "one thing", (line, place) => place + 1 + ". " + line)],
  ["Heading", (words) => "### " + (words || "Heading")],
  ["Link", (words) => "[" + (words || "where it goes") + "](https://)"],
];

function lines(words, made) {
  return words.split("\n").map((line, place) => made(line, place)).join("\n");
}

function put(box, words, from, to) {
  box.setRangeText(words, from, to, "end");
  box.dispatchEvent(new Event("input", { bubbles: true }));
  box.focus();
}

function row(box) {
  const bar = document.createElement("div");
  bar.className = "b-marks";
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", "Formatting");
  bar.setAttribute("aria-controls", box.id);
  MARKS.forEach(function ([name, made]) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "b-marks__one";
    button.textContent = name;
    button.addEventListener("click", function () {
      const from = box.selectionStart;
      const to = box.selectionEnd;
      put(box, made(box.value.slice(from, to)), from, to);
    });
    bar.append(button);
  });
  box.before(bar);
}

const GONE = new Set(["SCRIPT", "STYLE", "HEAD", "META", "TITLE", "XML", "O:P", "IMG", "SVG", "OBJECT", "IFRAME"]);
const BLOCKS = new Set(["P", "DIV", "SECTION", "ARTICLE", "BLOCKQUOTE", "TR", "TABLE", "UL", "OL", "BODY"]);

/* Words of a node in the subset. Word marks its bullets by a class and a list character. */
function words(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data.replace(/\s+/g, " ");
  if (node.nodeType !== Node.ELEMENT_NODE || GONE.has(node.tagName)) return "";
  const inner = Array.from(node.childNodes, words).join("");
  const said = inner.trim();
  const tag = node.tagName;
  if (tag === "BR") return "\n";
  if (!said) return inner ? " " : "";
  if (/^H[1-6]$/.test(tag)) return "\n\n" + "#".repeat(Math.max(3, Number(tag[1]))) + " " + said + "\n\n";
  if (tag === "LI") {
    const numbered = node.parentElement && node.parentElement.tagName === "OL";
    const before = Array.from(node.parentElement.children).filter((other) => other.tagName === "LI").indexOf(node);
    return (numbered ? before + 1 + ". " : "* ") + said.replace(/\n+/g, " ") + "\n";
  }
  if (tag === "P" && /MsoListParagraph/.test(node.className)) {
    return "* " + said.replace(/^(?:[·•o§\u00b7\uf0b7-]|\d+[.)])\s*/, "") + "\n";
  }
  if (tag === "TD" || tag === "TH") return said + " ";
  if (BLOCKS.has(tag)) return "\n\n" + inner.trim() + "\n\n";
  const heavy = tag === "B" || tag === "STRONG";
  if (heavy && node.style.fontWeight !== "normal") return edged(inner, "**");
  if (tag === "I" || tag === "EM") return edged(inner, "*");
  if (tag === "A" && /^(https?:|mailto:)/.test(node.getAttribute("href") || "")) return "[" + said + "](" + node.getAttribute("href") + ")";
  return inner;
}

function edged(inner, mark) {
  return inner.replace(/^(\s*)([\s\S]*?)(\s*)$/, (_, before, said, after) => before + mark + said + mark + after);
}

function fromHtml(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  return words(page.body).replace(/[ \t]+\n/g, "\n").replace(/\n[ \t]+/g, "\n").replace(/\n{3,}/g, "\n\n").trim();
}

export function dress(boxes) {
  boxes.forEach(function (box) {
    row(box);
    box.addEventListener("paste", function (event) {
      const html = event.clipboardData && event.clipboardData.getData("text/html");
      if (!html) return;
      event.preventDefault();
      put(box, fromHtml(html), box.selectionStart, box.selectionEnd);
    });
  });
}
