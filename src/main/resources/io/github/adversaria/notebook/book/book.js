// Typesets formulas, colours code, searches titles. Without it the page shows TeX and plain code, both readable.
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

// Letters without accents or case.
function plain(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

// Leaves of the contents what has every word sought: in the title or the claim of a chapter, or in the title of a section.
function offerSearch(form) {
  const field = form.querySelector("input");
  const status = form.querySelector("[role='status']");
  const chapters = [...document.querySelectorAll(".contents > li")].map((item) => {
    const list = item.querySelector(".found");
    const sections = list
      ? [...list.children].map((section) => ({ item: section, words: plain(section.textContent) }))
      : [];
    const words = [item.querySelector(".number"), item.querySelector("a"), item.querySelector("p")];
    return { item, list, sections, words: plain(words.map((part) => part.textContent).join(" ")) };
  });
  const count = (number, word) => `${number} ${word}${number === 1 ? "" : "s"}`;
  const search = () => {
    const sought = plain(field.value).split(/\s+/).filter(Boolean);
    const has = (words) => sought.every((word) => words.includes(word));
    let shown = 0;
    let within = 0;
    for (const chapter of chapters) {
      let matching = 0;
      for (const section of chapter.sections) {
        section.item.hidden = sought.length === 0 || !has(section.words);
        matching += section.item.hidden ? 0 : 1;
      }
      if (chapter.list) {
        chapter.list.hidden = matching === 0;
      }
      chapter.item.hidden = matching === 0 && !has(chapter.words);
      shown += chapter.item.hidden ? 0 : 1;
      within += matching;
    }
    status.textContent =
      sought.length === 0
        ? ""
        : shown === 0
          ? "No title has all of these words."
          : count(shown, "chapter") + (within > 0 ? ", " + count(within, "section") : "");
  };
  field.addEventListener("input", search);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const first = chapters.find((chapter) => !chapter.item.hidden);
    if (first && field.value.trim()) {
      const section = first.sections.find((candidate) => !candidate.item.hidden);
      const titled = plain(field.value).split(/\s+/).every((word) => first.words.includes(word));
      (section && !titled ? section.item : first.item).querySelector("a").click();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && document.activeElement !== field) {
      event.preventDefault();
      field.focus();
    }
  });
  form.hidden = false;
  // A browser keeps what was typed when one comes back.
  search();
  if (location.hash === "#search") {
    field.focus();
  }
}

// Before formulas are typeset, so that their TeX can be found.
document.querySelectorAll("form.search").forEach(offerSearch);
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
