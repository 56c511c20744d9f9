// Plays the animations of a page. Each is a figure with a still; its frames wait in an attribute.
// Whoever brings an animation brings this script too: it starts only what has not been started.
(() => {
  "use strict";

  const DATA = "data-adversaria-animation";
  const SPEEDS = [0.25, 0.5, 1, 2, 4];
  const PLAY = "M4 2.5v11l9-5.5z";
  const PAUSE = "M4 2.5h3v11H4zM9 2.5h3v11H9z";
  const BACK = "M11 2.5v11L4 8zM3 2.5h1.6v11H3z";
  const FORTH = "M5 2.5v11L12 8zM11.4 2.5H13v11h-1.6z";
  const STYLE = `
    .adversaria-animation { margin: 0 0 1em; padding: 0; max-width: 100%; }
    .adversaria-animation :is(img, canvas) {
      display: block; margin: 0; max-width: 100%; height: auto; background: #fff;
    }
    .adversaria-animation [hidden] { display: none; }
    .adversaria-animation .controls {
      display: flex; flex-wrap: wrap; align-items: center; gap: 6px; box-sizing: border-box;
      min-width: min(100%, 460px); max-width: 100%; margin: 6px 0 0; padding: 0;
      font: 13px/1.4 system-ui, sans-serif;
    }
    .adversaria-animation .controls > * {
      box-sizing: border-box; margin: 0; color: inherit; font: inherit;
    }
    .adversaria-animation .controls :is(button, select) {
      height: 30px; border: 1px solid rgba(128, 128, 128, 0.55); border-radius: 4px;
      background: none; cursor: pointer;
    }
    .adversaria-animation button {
      display: inline-flex; align-items: center; justify-content: center; width: 34px; padding: 0;
    }
    .adversaria-animation .controls button:hover { background: rgba(128, 128, 128, 0.15); }
    .adversaria-animation svg { width: 16px; height: 16px; fill: currentColor; }
    .adversaria-animation .controls :focus-visible {
      outline: 2px solid #0072b2; outline-offset: 2px;
    }
    .adversaria-animation input[type="range"] {
      flex: 1 1 120px; width: auto; min-width: 90px; height: 30px;
      accent-color: #0072b2; cursor: pointer;
    }
    .adversaria-animation .count {
      min-width: 4.6em; text-align: right; font-variant-numeric: tabular-nums;
    }
    .adversaria-animation select { width: auto; padding: 0 4px; }
    .adversaria-animation option { color: #222; background: #fff; }
    .adversaria-animation label {
      display: inline-flex; align-items: center; gap: 4px; font-weight: normal; cursor: pointer;
    }
    .adversaria-animation label input { margin: 0; accent-color: #0072b2; }
    .adversaria-animation .caption { min-height: 1.4em; margin: 4px 0 0; }
    .adversaria-animation .caption:empty { display: none; }
    .adversaria-animation .remark { margin: 2px 0 0; font-size: 12px; opacity: 0.75; }
    @media print { .adversaria-animation .controls { display: none; } }
  `;

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      made.setAttribute(key, value);
    }
    made.append(...children);
    return made;
  }

  function button(label, shape) {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("viewBox", "0 0 16 16");
    svg.setAttribute("aria-hidden", "true");
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", shape);
    svg.append(path);
    const made = element("button", { type: "button", title: label, "aria-label": label }, svg);
    made.draw = (newLabel, newShape) => {
      made.title = newLabel;
      made.setAttribute("aria-label", newLabel);
      path.setAttribute("d", newShape);
    };
    return made;
  }

  // The frames: the first is whole, each other one a patch on an earlier one.
  function film(data, canvas) {
    const context = canvas.getContext("2d");
    let drawn = -1;
    let pictures = null;
    let loading = null;
    const load = () => {
      loading ??= Promise.all(
        data.frames.map(async ([, , , png]) => {
          if (!png) {
            return null;
          }
          const picture = new Image();
          picture.src = "data:image/png;base64," + png;
          await picture.decode();
          return picture;
        }),
      ).then((all) => {
        pictures = all;
      });
      return loading;
    };
    const draw = (frame) => {
      const missing = [];
      for (let at = frame; at >= 0 && at !== drawn; at = data.frames[at][0]) {
        missing.push(at);
      }
      while (missing.length > 0) {
        const at = missing.pop();
        if (pictures[at]) {
          context.drawImage(pictures[at], data.frames[at][1], data.frames[at][2]);
        }
      }
      drawn = frame;
    };
    return { load, draw, loaded: () => pictures !== null };
  }

  function start(figure) {
    if (figure.adversariaStarted) {
      return;
    }
    figure.adversariaStarted = true;
    const data = JSON.parse(figure.getAttribute(DATA));
    const count = data.frames.length;
    const still = figure.querySelector("img");
    const canvas = element("canvas", {
      width: data.width,
      height: data.height,
      role: "img",
      "aria-label": still.alt,
      hidden: "",
    });
    const width = still.getAttribute("width") + "px";
    canvas.style.width = width;
    const frames = film(data, canvas);

    const back = button("Step back", BACK);
    const play = button("Play", PLAY);
    const forth = button("Step forward", FORTH);
    const slider = element("input", {
      type: "range",
      min: 0,
      max: count - 1,
      step: 1,
      value: data.still,
      "aria-label": "Frame",
    });
    const place = element("span", { class: "count" });
    const speed = element(
      "select",
      { "aria-label": "Speed", title: "Speed" },
      ...SPEEDS.map((times) => element("option", { value: times }, times + "×")),
    );
    speed.value = 1;
    const loop = element("input", { type: "checkbox" });
    loop.checked = data.loop;
    const controls = element(
      "div",
      { class: "controls", role: "group", "aria-label": "Animation", "data-lm-suppress-shortcuts": "true" },
      back,
      play,
      forth,
      slider,
      place,
      speed,
      element("label", {}, loop, "Loop"),
    );
    controls.style.width = width;
    const caption = element("div", { class: "caption" });
    const remark = element("div", { class: "remark" }, data.remark);
    const note = figure.querySelector("figcaption");

    let frame = data.still;
    let playing = false;
    let since = 0;
    let ticking = 0;

    const describe = () => {
      const words = data.captions[frame] ?? "";
      const number = frame + 1 + " / " + count;
      slider.value = frame;
      slider.setAttribute("aria-valuetext", words ? number + ": " + words : number);
      place.textContent = number;
      caption.textContent = words;
      figure.dataset.frame = frame;
    };
    const draw = () => {
      frames.draw(frame);
      still.hidden = true;
      canvas.hidden = false;
    };
    const show = (next) => {
      frame = next;
      describe();
      if (frames.loaded()) {
        draw();
      } else {
        frames.load().then(draw, (error) => console.error("An animation cannot be shown:", error));
      }
    };
    const rest = () => {
      playing = false;
      play.draw("Play", PLAY);
    };
    const tick = (now) => {
      if (!playing || !figure.isConnected) {
        return;
      }
      const rate = data.rate * Number(speed.value);
      let passed = Math.floor(((now - since) * rate) / 1000);
      if (passed > rate) {
        // The page slept.
        passed = 1;
        since = now;
      } else {
        since += (passed * 1000) / rate;
      }
      if (passed > 0) {
        const next = frame + passed;
        show(loop.checked ? next % count : Math.min(next, count - 1));
        if (frame === count - 1 && !loop.checked) {
          rest();
        }
      }
      ticking = requestAnimationFrame(tick);
    };
    const run = async () => {
      await frames.load();
      if (playing) {
        if (frame === count - 1) {
          show(0);
        }
        since = performance.now();
        cancelAnimationFrame(ticking);
        ticking = requestAnimationFrame(tick);
      }
    };
    const step = (by) => {
      rest();
      show((frame + by + count) % count);
    };
    play.addEventListener("click", () => {
      if (playing) {
        rest();
      } else {
        playing = true;
        play.draw("Pause", PAUSE);
        run();
      }
    });
    back.addEventListener("click", () => step(-1));
    forth.addEventListener("click", () => step(1));
    slider.addEventListener("input", () => {
      rest();
      show(Number(slider.value));
    });
    // A notebook must not take these keys for commands.
    controls.addEventListener("keydown", (event) => {
      if (event.key !== "Tab" && event.key !== "Escape") {
        event.stopPropagation();
      }
    });

    describe();
    still.after(canvas, controls, caption, ...(data.remark ? [remark] : []));
    figure.append(element("style", {}, STYLE));
    if (note) {
      note.remove();
    }
  }

  document.querySelectorAll("[" + DATA + "]").forEach(start);
})();
