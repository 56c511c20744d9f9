// Writes tex-subset.txt: the TeX commands and environments that KaTeX and MathJax both know.
//
// node tex_subset.js KATEX_JS MATHJAX_DIRECTORY   (Debian: libjs-mathjax, its directory "unpacked";
// MathJax 2.7 with AMSmath and AMSsymbols, as the classic notebook loads it; later ones know more)
"use strict";
const fs = require("fs");
const path = require("path");
const [katexFile, mathjax] = process.argv.slice(2);
const katex = require(path.resolve(katexFile));

const tables = ["jax/input/TeX/jax.js", "extensions/TeX/AMSmath.js", "extensions/TeX/AMSsymbols.js"]
  .map((file) => fs.readFileSync(path.join(mathjax, file), "utf8"))
  .join("\n");
const names = new Set(
  [...tables.matchAll(/^\s*['"]?(?:\\\\)?([A-Za-z]+\*?)['"]?\s*:\s*(?:\[|['"])/gm)].map((m) => m[1]),
);
[..." ,;:!>{}|%$#&_\\"].forEach((sign) => names.add(sign));

// They define, refer to or fetch something, where a formula should stand for itself; or mean two
// things (color).
const excluded = new Set(
  "def newcommand renewcommand newenvironment renewenvironment let require href label ref eqref class cssId style unicode color"
    .split(" "),
);

function complaint(tex) {
  try {
    katex.renderToString(tex, { displayMode: true, strict: "error" });
    return "";
  } catch (error) {
    return error.message;
  }
}

const commands = [...names].filter(
  (name) => !excluded.has(name) && !complaint(`\\${name}`).includes("Undefined control sequence"),
);
const environments = [...names].filter(
  (name) => !complaint(`\\begin{${name}} a \\end{${name}}`).includes("No such environment") &&
    /^[A-Za-z]+\*?$/.test(name),
);
const lines = [
  ...commands.map((name) => `\\${name}`),
  ...environments.map((name) => `{${name}}`),
].sort();
fs.writeFileSync(path.join(__dirname, "tex-subset.txt"), lines.join("\n") + "\n");
