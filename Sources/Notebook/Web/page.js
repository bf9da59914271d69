// What a page can do: knobs, covers, slides, marks. It computes no number of a lesson.
(() => {
  const all = (query, node = document) => [...node.querySelectorAll(query)];
  const make = (tag, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  const drop = (look) => all("." + look).forEach((part) => part.classList.remove(look));
  const body = document.body;
  const is = (look) => body.classList.contains(look);
  const main = document.getElementById("page");
  const bar = make("div", { className: "bar", role: "region", ariaLabel: "Knobs and ways to read" });

  // A factor that is pointed at is marked in every line.
  const mark = (event) => {
    drop("marked");
    const factor = event.target.closest?.(".factor");
    if (!factor || event.type === "focusout") return;
    const twins = all(`[data-factor="${factor.dataset.factor}"]`, factor.closest("math"));
    twins.forEach(({ classList }) => classList.add("marked"));
  };
  ["mouseover", "focusin", "focusout"].forEach((type) => main.addEventListener(type, mark));

  // The contents follow the reader.
  const links = all("nav li a");
  const follow = () => {
    const heads = all("h2[id]", main).filter((head) => head.getBoundingClientRect().top < innerHeight / 3);
    const here = "#" + heads.pop()?.id;
    for (const link of links) link.ariaCurrent = link.hash === here || null;
  };
  addEventListener("scroll", follow);

  // Walks and trainings play: a moment is what the program drew for it.
  const players = (node) => all(".moments", node).forEach((list) => {
    const marks = all("[data-at]", list.parentElement);
    list.parentElement.classList.add("played");
    const moments = [...list.children];
    const last = moments.length - 1;
    let at = last;
    let timer;
    const oninput = () => { stop(); go(+slider.value); };
    const slider = make("input", { type: "range", max: last, ariaLabel: "Moment", oninput });
    const status = make("span", { className: "says" });
    const go = (moment) => {
      at = Math.max(0, Math.min(moment, last));
      slider.value = at;
      slider.ariaValueText = status.textContent = moments[at].textContent;
      const step = moments[at].value;
      marks.forEach(({ classList, dataset }) =>
        classList.toggle("out-of-step", +dataset.at > step || +dataset.until < step));
    };
    const stop = () => {
      clearInterval(timer);
      timer = undefined;
      play.textContent = "Play";
    };
    const speed = make("select", { ariaLabel: "Speed", onchange: () => timer && (stop(), start()) },
      ...[1, 2, 4, 8, 16].map((rate) => make("option", { value: rate, selected: rate === 4 }, `${rate} a second`)));
    const start = () => {
      if (at === last) go(0);
      play.textContent = "Pause";
      timer = setInterval(() => at === last || !list.isConnected ? stop() : go(at + 1), 1000 / speed.value);
    };
    const button = (name, onclick) => make("button", { onclick }, name);
    const play = button("Play", () => timer ? stop() : start());
    const moves = matchMedia("(prefers-reduced-motion: reduce)").matches ? [] : [play, speed];
    const back = button("Back", () => { stop(); go(at - 1); });
    const next = button("Step", () => { stop(); go(at === last ? 0 : at + 1); });
    const onkeydown = ({ key, target }) => {
      if (target.matches("body:not(.present) button")) ({ ArrowLeft: back, ArrowRight: next })[key]?.click();
    };
    list.after(make("div", { className: "player", onkeydown }, back, next, ...moves, slider, status));
    go(at);
  });

  // A guess is judged as Guess.swift tells; a test holds the two together.
  const isNumber = (text) => /^[+−-]?(?=\.?\d)(\d{1,3}(,\d{3})+|\d*)(\.\d+)?(e[+−-]?\d+)? ?%?$/i.test(text);
  const value = (text) => +text.replace(/[,% ]/g, "").replaceAll("−", "-");
  const digits = (text) => text.replace(/^[^1-9]+|e.*|\D/gi, "").length || 1;
  const words = (text) => ` ${text.toLowerCase().replace(/[^\p{L}\p{N}∞]+/gu, " ").trim()} `;
  const isNear = (ratio) => Math.abs(ratio - 1) < 0.1 + 1e-9;
  const judge = (guess, result) => {
    const x = value(guess);
    const numbers = isNumber(guess) && result.match(/[\p{L}\p{N}.,+−⁻⁺%-]*[\p{L}\p{N}%]/gu)?.filter(isNumber).map((text) => {
      const y = value(text);
      const round = (one) => (one * (1 + 1e-14)).toPrecision(Math.min(digits(guess), Math.max(3, digits(text))));
      return { text, away: Math.abs(x - y), rank: round(x) === round(y) ? 0 : isNear(x / y) ? 1 : isNear(-x / y) ? 2 : 3 };
    });
    if (!numbers?.length) return words(result).includes(words(guess)) ? `right: ${guess}` : `wrong: there is no "${guess}" in it`;
    const { text, away, rank } = numbers.sort((a, b) => a.rank - b.rank || a.away - b.away)[0];
    const was = away ? `${guess}, ${rank > 2 && numbers[1] ? "the nearest" : "it"} was ` : "";
    return `${["right", "close", "wrong sign", "wrong"][rank]}: ${was}${text}`;
  };

  // Predict first: results are covered until asked for.
  const sum = make("span", { className: "says" });
  const add = () => {
    const counts = ["right", "close", "wrong"].map((kind) => `${all(".verdict." + kind, main).length} ${kind}`);
    const again = all("h1, h2, .verdict.wrong", main)
      .filter((part, place, list) => !part.matches("b") && list[place + 1]?.matches("b")).map((head) => head.textContent);
    sum.textContent = counts.join(", ") + (again[0] ? ". Look again at: " + again.join("; ") : "");
  };
  const cover = () => is("predict") && all(".result:not(.seen, .covered)", main).forEach((result) => {
    result.classList.add("covered");
    const input = make("input", { autocomplete: "off" });
    const onsubmit = () => {
      result.classList.replace("covered", "seen");
      const guess = input.value.trim();
      if (guess) {
        const cells = all("th, td, mtd, caption, p", result).map((cell) => cell.textContent);
        const verdict = judge(guess, cells.join(" ") || result.textContent);
        result.prepend(make("b", { className: `verdict ${verdict.split(":")[0]}`, role: "alert" }, verdict));
        add();
      }
      form.remove();
      result.tabIndex = -1;
      result.focus({ preventScroll: true });
      if (is("present")) cutAt(result);
      return false;
    };
    // A drawing is compared by eye.
    const field = make("label", {}, "What will it be? ", result.matches("figure") ? "" : input);
    const form = make("form", { className: "cover", onsubmit }, field, make("button", {}, "Show it"));
    result.before(form);
  });
  const press = (button, look) => button.ariaPressed = body.classList.toggle(look);
  const predict = () => {
    all(".cover, .verdict", main).forEach((part) => part.remove());
    ["covered", "seen"].forEach(drop);
    sum.textContent = "";
    press(predicting, "predict");
    cover();
    recut();
  };

  // Present: one cell at a time, as large as fits.
  let slides, slide;
  const pieces = () => all(":scope > :not(.told), .told > *", main);
  const results = ".result, .given, .cover";
  const cut = () => {
    slides = [[]];
    for (const piece of pieces()) {
      const last = slides.at(-1).at(-1);
      const opens = piece.matches("h1, h2, h3") || (!piece.matches(results + ", .file")
        && (last?.matches(results) || (last?.matches(".code") && !piece.matches(".code"))));
      if (last && opens) slides.push([]);
      if (!piece.matches(".command")) slides.at(-1).push(piece);
    }
  };
  const cutAt = (piece) => {
    cut();
    const at = slides.findIndex((cell) => cell.includes(piece));
    show(at);
    while (at >= 0 && piece.matches(".out")) show(slide + 1);
  };
  const fits = () => [2, 1.8, 1.6, 1.4, 1.25, 1.1, 1, 0.9, 0.8, 0.7].slice(0, slides[slide].length > 1 ? 5 : 10).some((size) => {
    main.style.fontSize = size + "rem";
    return main.scrollHeight <= main.clientHeight + 1;
  });
  const lay = () => {
    const whole = slides[slide];
    pieces().forEach((piece) => piece.classList.toggle("out", !whole.includes(piece)));
    main.scrollTop = 0;
    if (fits() || whole.length === 1) return;
    // What does not fit goes to the next slide.
    slides.splice(slide, 1, whole.slice(0, -1), whole.slice(-1));
    lay();
  };
  const show = (index) => {
    slide = Math.max(0, Math.min(index, slides.length - 1));
    lay();
    counter.textContent = `${slide + 1} of ${slides.length}`;
  };
  const counter = make("span", { className: "says" });
  const present = () => {
    const here = pieces().find((piece) => piece.getBoundingClientRect().bottom > 80);
    if (press(presenting, "present")) {
      bar.append(counter);
      cutAt(here);
    } else {
      drop("out");
      main.style.fontSize = "";
      counter.remove();
      slides[slide][0].scrollIntoView();
    }
  };
  const recut = () => is("present") && cutAt(slides[slide].find((piece) => piece.isConnected));
  addEventListener("resize", recut);
  addEventListener("keydown", (event) => {
    if (!is("present") || event.target.matches("input, select")) return;
    const step = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, " ": 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1 }[event.key];
    const jump = { Escape: present, Home: () => show(0), End: () => show(slides.length - 1) }[event.key];
    if (jump) return jump();
    if (!step || (event.key === " " && event.target.matches("button"))) return;
    event.preventDefault();
    const hidden = slides[slide].find((piece) => piece.matches(".cover"));
    if (step > 0 && hidden) hidden.requestSubmit(); else show(slide + step);
  });

  // Knobs: every position was run beforehand; turning one swaps in what it printed.
  const book = JSON.parse(document.getElementById("stops")?.textContent ?? null);
  const groups = all(".told", main);
  const standard = groups.map((group) => group.innerHTML);
  const shown = [...standard];
  let off = [];  // the groups that differ from the standard page
  const turn = (knob, places) => {
    const page = knob.pages[places.reduce((index, place, k) => index * knob.stops[k].length + place, 0)];
    const wanted = new Map();
    for (let k = 0; k < page.length; k += 2) wanted.set(page[k], page[k + 1].map((part) => book.fragments[part]).join(""));
    for (const index of new Set([...off, ...wanted.keys()])) {
      const group = groups[index];
      const old = new Set([...make("template", { innerHTML: shown[index] }).content.children].map((child) => child.outerHTML));
      shown[index] = group.innerHTML = wanted.get(index) ?? standard[index];
      [...group.children].forEach((child) => { if (!old.has(child.outerHTML)) child.classList.add("changed"); });
      players(group);
    }
    off = [...wanted.keys()];
    cover();
    recut();
  };
  const presenting = make("button", { ariaPressed: false, onclick: present }, "Present");
  const predicting = make("button", { ariaPressed: false, onclick: predict }, "Predict first");
  if (book) {
    const says = make("span", { className: "says", role: "status" });
    const choose = make("select", { id: "knob" }, ...book.knobs.map((knob, index) =>
      make("option", { value: index }, knob.names.join(" and "))));
    const sliders = make("span");
    const command = main.querySelector(".command code").textContent;
    let knob;
    const update = () => {
      const inputs = all("input", sliders);
      const places = inputs.map((input) => +input.value);
      turn(knob, places);
      const options = knob.names.map((name, k) => {
        const stop = knob.stops[k][places[k]];
        inputs[k].nextElementSibling.textContent = inputs[k].ariaValueText = stop;
        return places[k] === knob.standard[k] ? "" : ` --${name} ${stop}`;
      }).join("");
      const count = off.length;
      says.replaceChildren(make("code", {}, command + options),
        count ? " · places changed: " + count : "");
      go.hidden = back.hidden = !count;
    };
    const pick = (index) => {
      knob = book.knobs[index];
      choose.value = index;
      sliders.replaceChildren(...knob.names.map((name, k) => {
        const input = make("input", {
          type: "range", max: knob.stops[k].length - 1, value: knob.standard[k],
          oninput: update, title: knob.meanings[k],
        });
        return make("label", {}, name, input, make("output"));
      }));
      update();
    };
    let there = -1;
    const go = make("button", {
      onclick: () => {
        there = (there + 1) % off.length;
        groups[off[there]].firstElementChild?.scrollIntoView({ block: "center" });
      },
    }, "Go there");
    const back = make("button", {}, "Put back");
    choose.onchange = back.onclick = () => pick(choose.value);
    bar.append(make("label", {}, "Knob", choose), sliders, go, back, says);
    // Beside the code of a knob, a way to turn it.
    all("pre.code", main).forEach((code) => {
      const buttons = book.knobs.flatMap((one, index) => {
        const names = one.names.filter((name) => code.textContent.match(`knob\\(\\s*"${name}"`));
        return names.length ? make("button", { onclick: () => { pick(index); sliders.querySelector("input").focus(); } },
          `Turn ${names.join(" and ")}`) : [];
      });
      if (buttons.length) code.after(make("div", { className: "turner" }, ...buttons));
    });
    pick(0);
  }
  // A handout with the results left blank.
  const blank = (isBlank) => {
    body.classList.toggle("worksheet", isBlank);
    all(".questions", main).forEach((list) => { list.open = isBlank; });
  };
  const onclick = () => { blank(true); print(); blank(false); };
  players(main);
  bar.append(predicting, presenting, make("button", { onclick }, "Print a worksheet"), sum);
  body.append(bar);
  follow();
})();
