// What a page can do in a browser: knobs, covers, slides, marks. It computes no number of a lesson.
(() => {
  "use strict";
  const all = (query, node = document) => [...node.querySelectorAll(query)];
  const make = (tag, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  const body = document.body;
  const main = document.getElementById("page");
  const bar = make("div", { className: "bar" });
  bar.setAttribute("role", "region");
  bar.setAttribute("aria-label", "Knobs and ways to read");

  // A factor that is pointed at is marked in every line.
  const mark = (event) => {
    all(".marked").forEach((factor) => factor.classList.remove("marked"));
    const factor = event.target.closest?.(".factor");
    if (!factor || event.type === "focusout") return;
    all(`[data-factor="${factor.dataset.factor}"]`, factor.closest("math"))
      .forEach((twin) => twin.classList.add("marked"));
  };
  ["mouseover", "focusin", "focusout"].forEach((type) => main.addEventListener(type, mark));

  // The contents follow the reader.
  const links = new Map(all("nav li a").map((link) => [link.hash.slice(1), link]));
  const follow = () => {
    const heads = all("h2[id]", main).filter((head) => head.getBoundingClientRect().top < innerHeight / 3);
    links.forEach((link) => link.removeAttribute("aria-current"));
    links.get(heads.pop()?.id)?.setAttribute("aria-current", "true");
  };
  addEventListener("scroll", follow, { passive: true });

  // Walks and trainings play: a moment is what the program drew for it.
  const players = (node) => all(".moments", node).forEach((list) => {
    const figure = list.parentElement;
    const marks = all("[data-at]", figure);
    figure.classList.add("played");
    const moments = [...list.children];
    let at = moments.length - 1;
    let timer;
    const slider = make("input", { type: "range", min: 0, max: at, value: at, oninput: () => { stop(); go(+slider.value); } });
    slider.setAttribute("aria-label", "Moment");
    const status = make("span", { className: "says" });
    const go = (moment) => {
      at = Math.max(0, Math.min(moment, moments.length - 1));
      slider.value = at;
      slider.setAttribute("aria-valuetext", status.textContent = moments[at].textContent);
      const step = moments[at].value;
      marks.forEach(({ classList, dataset }) =>
        classList.toggle("out-of-step", +dataset.at > step || +dataset.until < step));
    };
    const stop = () => {
      clearInterval(timer);
      timer = undefined;
      play.textContent = "Play";
    };
    const speed = make("select", { onchange: () => { if (timer) { stop(); start(); } } },
      ...[1, 2, 4, 8, 16].map((rate) => make("option", { value: rate, selected: rate === 4 }, `${rate} a second`)));
    speed.setAttribute("aria-label", "Speed");
    const start = () => {
      if (at === moments.length - 1) go(0);
      play.textContent = "Pause";
      timer = setInterval(() => {
        if (!list.isConnected || at === moments.length - 1) return stop();
        go(at + 1);
      }, 1000 / speed.value);
    };
    const button = (name, onclick) => make("button", { type: "button", onclick }, name);
    const play = button("Play", () => timer ? stop() : start());
    const moves = matchMedia("(prefers-reduced-motion: reduce)").matches ? [] : [play, speed];
    list.after(make("div", { className: "player", onkeydown: ({ key, target }) => { if (target.matches("body:not(.present) button")) target.parentNode.children["LR".indexOf(key[5])]?.click(); } },
      button("Back", () => { stop(); go(at - 1); }), button("Step", () => { stop(); go(at === moments.length - 1 ? 0 : at + 1); }),
      ...moves, slider, status));
    go(at);
  });

  // Predict first: results are covered until asked for.
  const uncover = (button) => {
    button.nextElementSibling.classList.remove("covered");
    button.remove();
  };
  const cover = () => {
    if (!body.classList.contains("predict")) return;
    all(".result:not(.seen)", main).forEach((result) => {
      if (result.classList.contains("covered")) return;
      result.classList.add("covered");
      const button = make("button", { className: "cover", type: "button" }, "What will it be? Show it");
      button.onclick = () => {
        result.classList.add("seen");
        uncover(button);
        result.tabIndex = -1;
        result.focus({ preventScroll: true });
      };
      result.before(button);
    });
  };
  const predict = (isOn) => {
    body.classList.toggle("predict", isOn);
    all(".seen", main).forEach((result) => result.classList.remove("seen"));
    isOn ? cover() : all(".cover", main).forEach(uncover);
  };

  // Present: one cell at a time, as large as fits.
  let slides = [];
  let slide = 0;
  const pieces = () => [...main.children].flatMap((child) =>
    child.classList.contains("told") ? [...child.children] : [child]);
  const isResult = (piece) => piece.matches(".result, .cover");
  const cut = () => {
    slides = [];
    let current = [];
    const end = () => {
      if (current.length) slides.push(current);
      current = [];
    };
    for (const piece of pieces()) {
      const last = current[current.length - 1];
      const follows = isResult(piece) || piece.matches(".file");
      const opens = piece.matches("h1, h2, h3") || (last && isResult(last) && !follows)
        || (last && last.matches(".code") && !follows && !piece.matches(".code"));
      if (opens) end();
      if (!piece.matches(".command")) current.push(piece);
    }
    end();
  };
  const overflows = () => main.scrollHeight > main.clientHeight + 1;
  const fit = () => {
    const sizes = [2, 1.8, 1.6, 1.4, 1.25];
    for (const size of slides[slide].length > 1 ? sizes : [...sizes, 1.1, 1, 0.9, 0.8, 0.7]) {
      main.style.fontSize = size + "rem";
      if (!overflows()) return true;
    }
    return false;
  };
  const lay = () => {
    const shown = new Set(slides[slide]);
    pieces().forEach((piece) => piece.classList.toggle("out", !shown.has(piece)));
    main.scrollTop = 0;
    if (fit() || slides[slide].length === 1) return;
    // What does not fit goes to the next slide; results last.
    const whole = slides[slide];
    slides.splice(slide, 1, whole.slice(0, -1), whole.slice(-1));
    lay();
  };
  const show = (index) => {
    slide = Math.max(0, Math.min(index, slides.length - 1));
    lay();
    counter.textContent = `${slide + 1} of ${slides.length}`;
  };
  const counter = make("span", { className: "says" });
  const present = (isOn) => {
    const here = pieces().find((piece) => piece.getBoundingClientRect().bottom > 80);
    body.classList.toggle("present", isOn);
    presenting.setAttribute("aria-pressed", isOn);
    if (isOn) {
      cut();
      bar.append(counter);
      show(Math.max(0, slides.findIndex((cell) => cell.includes(here))));
    } else {
      const first = slides[slide][0];
      pieces().forEach((piece) => piece.classList.remove("out"));
      main.style.fontSize = "";
      counter.remove();
      first.scrollIntoView();
    }
  };
  const recut = () => {
    if (!body.classList.contains("present")) return;
    const first = slides[slide].find((piece) => piece.isConnected);
    cut();
    show(Math.max(0, slides.findIndex((cell) => cell.includes(first))));
  };
  addEventListener("resize", recut);
  addEventListener("keydown", (event) => {
    if (!body.classList.contains("present") || event.target.matches("input, select")) return;
    const step = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, " ": 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1 }[event.key];
    if (event.key === "Escape") return present(false);
    if (event.key === "Home") return show(0);
    if (event.key === "End") return show(slides.length - 1);
    if (!step || (event.key === " " && event.target.matches("button"))) return;
    event.preventDefault();
    const hidden = slides[slide].find((piece) => piece.matches(".cover") && piece.isConnected);
    if (step > 0 && hidden) { hidden.click(); recut(); } else show(slide + step);
  });

  // Knobs: every position was run beforehand; turning one swaps in what was printed there.
  const store = document.getElementById("stops");
  const book = store && JSON.parse(store.textContent);
  const groups = all(".told", main);
  const standard = book && groups.map((group) => group.innerHTML);
  const shownAt = new Map();
  const parse = (html) => make("template", { innerHTML: html }).content.children;
  let off = new Set();  // the groups that differ from the standard page
  const turn = (knob, places) => {
    const page = knob.pages[places.reduce((index, place, k) => index * knob.stops[k].length + place, 0)];
    const wanted = new Map();
    for (let k = 0; k < page.length; k += 2) wanted.set(page[k], page[k + 1].map((part) => book.fragments[part]).join(""));
    for (const index of new Set([...off, ...wanted.keys()])) {
      const group = groups[index];
      const html = wanted.get(index) ?? standard[index];
      const before = shownAt.get(index) ?? standard[index];
      shownAt.set(index, html);
      group.innerHTML = html;
      const old = new Set([...parse(before)].map((child) => child.outerHTML));
      const fresh = [...parse(html)].map((child) => !old.has(child.outerHTML));
      [...group.children].forEach((child, place) => { if (fresh[place]) child.classList.add("changed"); });
      players(group);
    }
    off = new Set(wanted.keys());
    cover();
    recut();
  };
  const presenting = make("button", { type: "button", onclick: () => present(!body.classList.contains("present")) }, "Present");
  const predicting = make("button", {
    type: "button",
    onclick: () => {
      predict(!body.classList.contains("predict"));
      predicting.setAttribute("aria-pressed", body.classList.contains("predict"));
      recut();
    },
  }, "Predict first");
  if (book) {
    const says = make("span", { className: "says" });
    says.setAttribute("role", "status");
    const choose = make("select", { id: "knob" }, ...book.knobs.map((knob, index) =>
      make("option", { value: index }, knob.names.join(" and "))));
    const sliders = make("span");
    const command = main.querySelector(".command code").textContent;
    let knob;
    const update = () => {
      const places = all("input", sliders).map((input) => +input.value);
      turn(knob, places);
      const options = knob.names.map((name, k) => {
        const stop = knob.stops[k][places[k]];
        all("output", sliders)[k].textContent = stop;
        all("input", sliders)[k].setAttribute("aria-valuetext", stop);
        return places[k] === knob.standard[k] ? "" : ` --${name} ${stop}`;
      }).join("");
      const count = off.size;
      says.replaceChildren(make("code", {}, command + options),
        count ? ` · ${count === 1 ? "one place" : count + " places"} changed` : "");
      all("button.there", bar).forEach((button) => { button.hidden = !count; });
    };
    const pick = (index) => {
      knob = book.knobs[index];
      choose.value = index;
      sliders.replaceChildren(...knob.names.map((name, k) => {
        const input = make("input", {
          type: "range", min: 0, max: knob.stops[k].length - 1, step: 1, value: knob.standard[k],
          oninput: update, title: knob.meanings[k],
        });
        return make("label", {}, name, input, make("output"));
      }));
      update();
    };
    choose.onchange = () => pick(+choose.value);
    let there = -1;
    const go = make("button", {
      type: "button", className: "there", hidden: true,
      onclick: () => {
        const places = [...off].sort((a, b) => a - b);
        there = (there + 1) % places.length;
        groups[places[there]].firstElementChild?.scrollIntoView({ block: "center" });
      },
    }, "Go there");
    const back = make("button", { type: "button", className: "there", hidden: true, onclick: () => pick(+choose.value) }, "Put back");
    bar.append(make("label", {}, "Knob", choose), sliders, go, back, says);
    // Beside the code that reads a knob, a way to turn it.
    all("pre.code", main).forEach((code) => {
      book.knobs.forEach((one, index) => {
        const names = one.names.filter((name) => code.textContent.match(`knob\\(\\s*"${name}"`));
        if (!names.length) return;
        const button = make("button", { type: "button", onclick: () => { pick(index); sliders.querySelector("input").focus(); } },
          `Turn ${names.join(" and ")}`);
        code.after(make("div", { className: "turner" }, button));
      });
    });
    pick(0);
  }
  // Two kinds of handout: what the browser prints, and a sheet with the results left blank.
  const sheet = make("button", {
    type: "button",
    onclick: () => {
      const questions = all(".questions", main);
      body.classList.add("worksheet");
      questions.forEach((list) => { list.open = true; });
      print();
      questions.forEach((list) => { list.open = false; });
      body.classList.remove("worksheet");
    },
  }, "Print a worksheet");
  players(main);
  bar.append(predicting, presenting, sheet);
  predicting.setAttribute("aria-pressed", false);
  presenting.setAttribute("aria-pressed", false);
  body.append(bar);
  follow();
})();
