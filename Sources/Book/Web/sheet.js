// The sheet to draw on, what the network says of it, and one step of learning.

// A state of the sheet: a picture below, if one was opened, and strokes of a pen above it.
const blank = { columns: 140, rows: 140, white: 255, base: new Uint16Array(140 * 140), ink: 255, strokes: [] };
const example = { ...blank, isExample: true, strokes: data.example.map((numbers) => ({
  radius: 4.5, points: numbers.flatMap((x, i) => (i % 2 ? [] : [[x, numbers[i + 1]]])),
})) };
let states = [example];
let now = example;
let cover = new Float32Array(140 * 140);  // how much of each pixel the pen has covered
const paper = document.getElementById("sheet-paper");
const side = () => Math.max(now.columns, now.rows);

// The pen covers what lies within its radius of the line from one point to another.
const drawLine = ([x, y], [endX, endY], radius) => {
  const [dx, dy] = [endX - x, endY - y];
  const square = dx * dx + dy * dy;
  const reach = radius + 1;
  const range = (a, b, limit) =>
    [Math.max(0, Math.floor(Math.min(a, b) - reach)), Math.min(limit, Math.ceil(Math.max(a, b) + reach))];
  const [[top, bottom], [left, right]] = [range(y, endY, now.rows), range(x, endX, now.columns)];
  for (let i = top; i < bottom; i++) {
    for (let j = left; j < right; j++) {
      const [px, py] = [j + 0.5 - x, i + 0.5 - y];
      const along = square ? Math.min(1, Math.max(0, (px * dx + py * dy) / square)) : 0;
      const share = radius + 0.5 - Math.hypot(px - along * dx, py - along * dy);
      const pixel = i * now.columns + j;
      if (share > cover[pixel]) cover[pixel] = Math.min(1, share);
    }
  }
};
const drawStrokes = () => {
  cover = new Float32Array(now.columns * now.rows);
  for (const { points, radius } of now.strokes) {
    points.forEach((point, i) => drawLine(points[Math.max(0, i - 1)], point, radius));
  }
};
const pixels = () => {
  const { columns, rows, white, base, ink } = now;
  const values = new Uint16Array(base.length);
  for (let i = 0; i < base.length; i++) values[i] = Math.round(base[i] + (ink - base[i]) * cover[i]);
  return { columns, rows, white, values };
};
const go = (state, isNew = true) => {
  if (isNew) states.push(state);
  now = state;
  find(".complaint").textContent = "";
  drawStrokes();
  show();
  announce();
};
const undo = () => {
  if (states.length === 1) return;
  states.pop();
  go(states[states.length - 1], false);
};
const begin = (point) => {
  const stroke = { points: [point], radius: find("#sheet-thickness").value / 280 * side() };
  const under = now.isExample ? blank : now;
  go({ ...under, strokes: [...under.strokes, stroke] });
};
const extend = (point) => {
  const { points, radius } = now.strokes[now.strokes.length - 1];
  drawLine(points[points.length - 1], point, radius);
  points.push(point);
};

const readings = all(".reading").map((reading) => {
  const rows = Array.from({ length: 10 }, (_, digit) =>
    make("li", {}, make("span", {}, `${digit}`), make("span", {}, make("i")), make("span")));
  find(".bars", reading).append(...rows);
  return { reading, rows };
});
let shown;  // what the sheet holds, in both forms
let chosen = null;  // a neuron that was pointed at; otherwise it is the largest output
const show = () => {
  const sheet = pixels();
  picture(paper, sheet.values, sheet.columns, false, sheet.white);
  shown = forms(sheet);
  const empty = new Float32Array(784);
  const inputs = shown ? [shown.sheet, shown.picture] : [empty, empty];
  const said = inputs.map(answer);
  readings.forEach(({ reading, rows }, form) => {
    picture(find("canvas", reading), inputs[form]);
    const best = argmax(said[form]);
    find(".says", reading).replaceChildren(...(shown
      ? ["It says ", make("strong", {}, `${best}`)] : ["Nothing is drawn yet."]));
    rows.forEach((row, digit) => {
      const a = said[form][digit];
      row.classList.toggle("most", !!shown && digit === best);
      find("i", row).style.width = `${Math.min(1, Math.max(0, shown ? a : 0)) * 100}%`;
      row.lastChild.textContent = shown ? words(a, 3) : "–";
    });
  });
  all(".which button[value]").forEach((button) => { button.disabled = !shown; });
  find(".why").textContent = why(said);
  showNetwork();
};
const why = (said) => {
  const [here, there] = said.map(argmax);
  if (!shown) return "The network knows MNIST’s form only: the longer side has 20 pixels, the centre of mass is in the middle.";
  const scale = 28 / side();
  const { top, left, wide, tall } = shown.box;
  const off = [[left + wide / 2 - now.columns / 2, "right of", "left of"], [top + tall / 2 - now.rows / 2, "below", "above"]]
    .map(([by, more, less]) => [Math.round(Math.abs(by) * scale), by > 0 ? more : less])
    .filter(([by]) => by).map(([by, way]) => `${by} ${way}`);
  const spelt = (digit) => `${digit === 8 ? "an" : "a"} ${digit}`;
  return "The network knows MNIST’s form only: the longer side has 20 pixels, the centre of mass is in the middle. "
    + `On your sheet the digit’s longer side has ${Math.round(Math.max(wide, tall) * scale)} of 28, and its middle lies `
    + `${off.length ? off.join(" and ") : "in"} the sheet’s; `
    + (here === there ? "here both are read alike." : `so it is taken for ${spelt(here)}, and not for ${spelt(there)}.`);
};
const announce = () => {
  find(".answer").textContent = shown ? `In MNIST’s form the network says ${argmax(answer(shown.picture))}, `
    + `of the sheet ${argmax(answer(shown.sheet))}.` : "Nothing is drawn yet.";
};

// Wrong? One step on this drawing.
let earlier = [];  // networks before the steps
const learn = (digit) => {
  const x = shown.picture;
  const rate = +document.getElementById("sheet-rate").value;
  const before = [answer(x), countRight()];
  earlier.push(network);
  const y = Float32Array.from({ length: 10 }, (_, j) => +(j === digit));
  const delta = step(x, y, rate);
  const after = answer(x);
  find(".lesson tbody").replaceChildren(...[...after].map((a, j) => make("tr", { className: j === digit ? "most" : "" },
    ...[`${j}`, words(before[0][j], 3), `${y[j]}`, inColour(-delta[j]), words(a, 3)].map((content) =>
      make("td", { className: "number" }, content)))));
  find(".lesson caption").textContent = `${costs[data.cost][1]}; the step is ${rate} times the wish, passed on to all that led there.`;
  tell(`After a step at the rate ${rate} the network says ${argmax(after)}; before, it said ${argmax(before[0])}. `, before[1]);
  find(".lesson").hidden = false;
  takeBack.disabled = false;
  show();
};
const tell = (said, before) => {
  find(".after").textContent = `${said}Of the ${data.tests} test digits in this page it reads ${countRight()} rightly; before, ${before}. `
    + "One example misleads: chapter 5 shows it in numbers.";
};
const takeBack = make("button", { type: "button", disabled: true, onclick: () => {
  const before = countRight();
  network = earlier.pop();
  find(".lesson tbody").replaceChildren();
  tell("The step is taken back. ", before);
  takeBack.disabled = !earlier.length;
  show();
} }, "Take the step back");
find(".which").append(...data.sizes.slice(-1).flatMap((count) => Array.from({ length: count }, (_, digit) =>
  make("button", { type: "button", value: digit, onclick: () => learn(digit) }, `${digit}`))), takeBack);

// Files: a PGM is read number by number, as the course reads it; other pictures by the browser.
const readPGM = (bytes) => {
  const isBlank = (byte) => (byte >= 9 && byte <= 13) || byte === 32;
  let position = 2;
  const number = (name, low, high) => {
    for (let isComment = false; position < bytes.length; position++) {
      if (bytes[position] === 35) isComment = true;
      if (bytes[position] === 10 || bytes[position] === 13) isComment = false;
      if (!isComment && !isBlank(bytes[position])) break;
    }
    let digits = "";
    while (position < bytes.length && !isBlank(bytes[position]) && digits.length < 12) {
      digits += String.fromCharCode(bytes[position++]);
    }
    if (/^[+-]?\d+$/.test(digits) && +digits >= low && +digits <= high) return +digits;
    throw `The file should have ${name}, a whole number from ${low} to ${high}, but found “${digits}”; save the drawing again.`;
  };
  const columns = number("the columns", 1, 10000);
  const rows = number("the rows", 1, 10000);
  const white = number("the value of white", 1, 65535);
  if (columns * rows > 1e6 || Math.max(columns, rows) > 4000) {
    throw `The picture has ${columns} × ${rows} pixels, but a million is the most that this page reads; make it smaller.`;
  }
  const isPlain = bytes[1] === 50;
  if (!isPlain) position++;
  const wide = white < 256 ? 1 : 2;
  const base = new Uint16Array(columns * rows);
  if (!isPlain && bytes.length - position < base.length * wide) throw "The file is cut short; save the drawing again.";
  for (let i = 0; i < base.length; i++) {
    const value = isPlain ? number(`pixel ${i + 1}`, 0, white)
      : wide === 1 ? bytes[position++] : bytes[position++] * 256 + bytes[position++];
    if (value > white) throw `Pixel ${i + 1} has the value ${value}, but white is ${white}; save the drawing again.`;
    base[i] = value;
  }
  return { columns, rows, white, base };
};
const readPicture = async (file) => {
  const bitmap = await createImageBitmap(file).catch(() => {
    throw `${file.name} is no picture that this browser reads; open a PGM, a PNG or a JPEG.`;
  });
  const scale = Math.min(1, 280 / Math.max(bitmap.width, bitmap.height));
  const [columns, rows] = [bitmap.width, bitmap.height].map((size) => Math.max(1, Math.round(size * scale)));
  const pen = Object.assign(document.createElement("canvas"), { width: columns, height: rows }).getContext("2d");
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, columns, rows);
  pen.drawImage(bitmap, 0, 0, columns, rows);
  const { data: colours } = pen.getImageData(0, 0, columns, rows);
  const base = Uint16Array.from({ length: columns * rows }, (_, i) =>
    Math.round(0.299 * colours[4 * i] + 0.587 * colours[4 * i + 1] + 0.114 * colours[4 * i + 2]));
  return { columns, rows, white: 255, base };
};
const open = async (file) => {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const isPGM = bytes[0] === 80 && (bytes[1] === 50 || bytes[1] === 53);
    const read = isPGM ? readPGM(bytes) : await readPicture(file);
    const seen = forms({ ...read, values: read.base });
    if (!seen) throw "The picture is blank: all its pixels are alike; draw a digit first.";
    go({ ...read, ink: seen.isDark ? 0 : read.white, strokes: [] });
  } catch (fault) {
    find(".complaint").textContent = fault;
  }
};
const save = () => {
  const { columns, rows, white, values } = pixels();
  const body = white < 256 ? values : [...values].flatMap((value) => [value >> 8, value & 255]);
  const url = URL.createObjectURL(new Blob([`P5\n${columns} ${rows}\n${white}\n`, Uint8Array.from(body)]));
  make("a", { href: url, download: "digit.pgm" }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
};

// By pointer: a stroke lasts as long as it is down.
let pointer;
const where = (event) => {
  const box = paper.getBoundingClientRect();
  return [(event.clientX - box.left) / box.width * now.columns, (event.clientY - box.top) / box.height * now.rows];
};
paper.onpointerdown = (event) => {
  if (event.button || pointer !== undefined) return;
  pointer = event.pointerId;
  paper.setPointerCapture(pointer);
  lift();
  begin(where(event));
};
paper.onpointermove = (event) => {
  if (event.pointerId !== pointer) return;
  const moves = event.getCoalescedEvents?.() ?? [];
  (moves.length ? moves : [event]).forEach((move) => extend(where(move)));
  show();
};
paper.onpointerup = paper.onpointercancel = (event) => {
  if (event.pointerId !== pointer) return;
  pointer = undefined;
  announce();
};

// By keyboard: arrows move the pen, Space and Return put it down and lift it.
const marker = find(".pen");
const cursor = { x: 0.5, y: 0.5, isDown: false };  // as a share of the sheet
const lift = (isDown = false) => {
  cursor.isDown = isDown;
  marker.classList.toggle("down", isDown);
  [marker.style.left, marker.style.top] = [`${cursor.x * 100}%`, `${cursor.y * 100}%`];
};
const tip = () => [cursor.x * now.columns, cursor.y * now.rows];
paper.onkeydown = (event) => {
  const way = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }[event.key];
  const isSwitch = event.key === " " || event.key === "Enter";
  if (event.ctrlKey || event.metaKey || event.altKey || !(way || isSwitch || event.key === "Escape")) return;
  if (event.key !== "Escape" || cursor.isDown) event.stopPropagation();
  event.preventDefault();
  if (way) {
    const length = (event.shiftKey ? 1 : 5) / 140;
    const within = (value) => Math.min(1, Math.max(0, value));
    [cursor.x, cursor.y] = [within(cursor.x + way[0] * length), within(cursor.y + way[1] * length)];
    if (cursor.isDown) { extend(tip()); show(); }
    lift(cursor.isDown);
  } else {
    lift(isSwitch && !cursor.isDown);
    if (cursor.isDown) begin(tip()); else announce();
  }
};
paper.onblur = () => lift();

const chooser = find("input[type=file]");
chooser.onchange = () => { if (chooser.files[0]) open(chooser.files[0]); chooser.value = ""; };
const deeds = { undo, save, clear: () => go(blank), open: () => chooser.click() };
all("[data-do]").forEach((button) => { button.onclick = () => { lift(); deeds[button.dataset.do](); }; });
document.getElementById("sheet-form").onchange = () => showNetwork();
new ResizeObserver(() => { ends = null; showNetwork(); }).observe(find(".net"));
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => showNetwork());

check();
lift();
go(now, false);
