// Typesets formulas and colours code. Without it the page shows TeX and plain code, both readable.
"use strict";

const MACROS = {};

function typeset(element) {
  const tex = element.textContent;
  try {
    katex.render(tex, element, {
      displayMode: element.classList.contains("tex-display"),
      throwOnError: true,
      macros: MACROS,
    });
  } catch (error) {
    element.textContent = tex;
    element.classList.add("tex-failed");
    console.error(`KaTeX: ${error.message}`);
  }
}

function typesetOutput(element) {
  renderMathInElement(element, {
    delimiters: [
      { left: "$$", right: "$$", display: true },
      { left: "\\[", right: "\\]", display: true },
      { left: "\\begin{align*}", right: "\\end{align*}", display: true },
      { left: "\\begin{align}", right: "\\end{align}", display: true },
      { left: "\\begin{equation}", right: "\\end{equation}", display: true },
      { left: "$", right: "$", display: false },
      { left: "\\(", right: "\\)", display: false },
    ],
    throwOnError: false,
    errorCallback: (message, error) => console.error(message, error.message),
    macros: MACROS,
  });
}

function offerCopy(block) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = "Copy";
  button.setAttribute("aria-label", "Copy this code");
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(block.querySelector("code").textContent);
    button.textContent = "Copied";
    setTimeout(() => (button.textContent = "Copy"), 1500);
  });
  block.parentElement.append(button);
}

function markSections(nav) {
  const links = new Map(
    [...nav.querySelectorAll("a")].map((link) => [decodeURIComponent(link.hash.slice(1)), link]),
  );
  const headings = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
  const mark = () => {
    const above = headings.filter((heading) => heading.getBoundingClientRect().top < 120);
    const current = above.length ? above[above.length - 1].id : null;
    links.forEach((link, id) => {
      if (id === current) {
        link.setAttribute("aria-current", "location");
      } else {
        link.removeAttribute("aria-current");
      }
    });
  };
  document.addEventListener("scroll", mark, { passive: true });
  mark();
}

document.querySelectorAll(".tex").forEach(typeset);
document.querySelectorAll(".typeset").forEach(typesetOutput);
document.querySelectorAll("pre code[class*='language-']").forEach((code) => {
  hljs.highlightElement(code);
});
document.querySelectorAll(".sections").forEach((nav) => {
  markSections(nav);
  // Where there is no room beside the text, the list must not push the title out of sight.
  nav.querySelector("details").open = window.matchMedia("(min-width: 80rem)").matches;
});
if (navigator.clipboard) {
  document.querySelectorAll("pre.code").forEach(offerCopy);
}
