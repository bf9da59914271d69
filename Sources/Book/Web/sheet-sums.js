// All that the sheet computes: the way forward, one step of backpropagation, a drawing in MNIST's form. It
// holds itself to the course's own answers, which the page carries.
const { style, data } = JSON.parse(document.getElementById("sheet-data").textContent);
const all = (query, node = root) => [...node.querySelectorAll(query)];
const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};
const root = document.querySelector(".sheet");
const find = (query, node = root) => node.querySelector(query);
document.head.append(make("style", {}, style));
find(".works").hidden = false;

// Numbers: Swift's are rounded to 32 bits at each step, and so are these.
const f = Math.fround;
const bytesOf = (text) => {
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = letters.charCodeAt(i);
  return bytes;
};
const floatsOf = (text) => new Float32Array(bytesOf(text).buffer);
const argmax = (list) => list.reduce((best, value, i) => (value > list[best] ? i : best), 0);
const largest = (list) => {
  let most = 0;
  for (let i = 0; i < list.length; i++) most = Math.max(most, Math.abs(list[i]));
  return most;
};
const words = (x, places = 2) => x.toFixed(places).replace(/^-(?=0\.?0*$)/, "").replace("-", "−");
const signed = (x) => (x < 0.005 ? "" : "+") + words(x);

// The network: each layer has w [out, in] row by row, and b [out].
const rawWeights = floatsOf(data.weights);
let place = 0;
const take = (count) => rawWeights.subarray(place, place += count);
let network = data.activations.map((activation, l) => ({
  w: take(data.sizes[l] * data.sizes[l + 1]), b: take(data.sizes[l + 1]), activation,
}));
const last = network.length - 1;
const squish = (activation, z) => {
  if (activation === "softmax") {
    const most = z.reduce((a, b) => Math.max(a, b));
    const powers = z.map((x) => Math.exp(x - most));
    const total = powers.reduce((a, b) => a + b);
    return powers.map((power) => power / total);
  }
  const curves = {
    sigmoid: (x) => { const e = f(Math.exp(-Math.abs(x))); return (x > 0 ? 1 : e) / f(1 + e); },
    tanh: Math.tanh, relu: (x) => Math.max(x, 0), linear: (x) => x,
  };
  return z.map(curves[activation]);
};
// How steep the activation is, told from a alone.
const slopes = {
  sigmoid: (a) => f(a * f(1 - a)), tanh: (a) => f(1 - f(a * a)), relu: (a) => +(a > 0), linear: () => 1,
};

// Forward: z = w · input + b and a = σ(z), layer by layer. What is 0 sends nothing.
const forward = (x) => {
  const passes = [];
  let input = x;
  for (const { w, b, activation } of network) {
    const lit = [];
    for (let k = 0; k < input.length; k++) if (input[k] !== 0) lit.push(k);
    const z = new Float32Array(b.length);
    for (let j = 0; j < z.length; j++) {
      const row = j * input.length;
      let sum = 0;
      for (let n = 0; n < lit.length; n++) sum = f(sum + w[row + lit[n]] * input[lit[n]]);
      z[j] = sum + b[j];
    }
    const a = squish(activation, z);
    passes.push({ input, z, a });
    input = a;
  }
  return passes;
};
const answer = (x) => forward(x)[last].a;

// Backward: how something changes with the inputs of a layer, where it changes by delta with its z.
const backward = (l, delta) => {
  const { w } = network[l];
  const width = data.sizes[l];
  const sums = new Float32Array(width);
  delta.forEach((d, j) => { if (d) for (let k = 0; k < width; k++) sums[k] += d * w[j * width + k]; });
  return sums;
};
const behind = (l, delta, passes) =>  // δ of the layer before: (δ · w) · σ′(z)
  backward(l, delta).map((sum, k) => sum * slopes[network[l - 1].activation](passes[l].input[k]));
const costs = {
  squared: [2, "δ = 2 (a − y) · σ′(z)"], halfSquared: [1, "δ = (a − y) · σ′(z)"],
  binaryCrossEntropy: [0, "δ = a − y"], categoricalCrossEntropy: [0, "δ = a − y"],
};

// One step: every weight moves by −rate · δ of its neuron · a of its sender, every bias by −rate · δ.
const step = (x, y, rate) => {
  const passes = forward(x);
  const [factor] = costs[data.cost];
  let delta = passes[last].a.map((a, j) => {
    const miss = f(a - y[j]);
    return factor ? f(factor * miss) * slopes[network[last].activation](a) : miss;
  });
  const wishes = delta;
  const next = network.map((layer) => ({ ...layer, w: layer.w.slice(), b: layer.b.slice() }));
  for (let l = last; l >= 0; l--) {
    const { w, b } = next[l];
    const { input } = passes[l];
    delta.forEach((d, j) => {
      b[j] -= f(f(rate) * d);
      for (let k = 0; k < input.length; k++) w[j * input.length + k] -= f(f(rate) * f(d * input[k]));
    });
    if (l > 0) delta = behind(l, delta, passes);
  }
  network = next;
  return wishes;
};

// From 0 for black to 1 for white.
const scaled = (values, white) => {
  const grey = new Float32Array(values.length);
  for (let at = 0; at < grey.length; at++) grey[at] = values[at] / white;
  return grey;
};
// MNIST's form, as the course's OwnDigit makes it: first of all, what is ink?
const forms = ({ columns, rows, white, values }) => {
  const grey = scaled(values, white);
  let [lightest, darkest] = [0, 1];
  for (let at = 0; at < grey.length; at++) {
    if (grey[at] > lightest) lightest = grey[at];
    if (grey[at] < darkest) darkest = grey[at];
  }
  if (lightest === darkest) return null;
  const edge = new Float32Array(2 * (columns + rows));
  let end = 0;
  for (let j = 0; j < columns; j++) [edge[end++], edge[end++]] = [grey[j], grey[(rows - 1) * columns + j]];
  for (let i = 0; i < rows; i++) [edge[end++], edge[end++]] = [grey[i * columns], grey[(i + 1) * columns - 1]];
  const paper = edge.sort()[edge.length >> 1];
  const isDark = f(lightest - paper) < f(paper - darkest);
  const most = isDark ? f(paper - darkest) : f(lightest - paper);
  for (let at = 0; at < grey.length; at++) {
    grey[at] = Math.max(0, f(isDark ? paper - grey[at] : grey[at] - paper) / most);
  }
  const ink = { columns, rows, values: grey };
  const small = fitted(ink, 28);
  const sheet = placed(small, (28 - small.rows) >> 1, (28 - small.columns) >> 1);
  const box = trimmed(ink);
  const digit = fitted(box.picture, 20);
  let [mass, down, right] = [0, 0, 0];
  digit.values.forEach((weight, at) => {
    mass += weight;
    down += weight * Math.floor(at / digit.columns);
    right += weight * (at % digit.columns);
  });
  const start = (sum, size) => Math.min(Math.max(14 - Math.round(sum / mass), 0), 28 - size);
  return { sheet, picture: placed(digit, start(down, digit.rows), start(right, digit.columns)), box, isDark };
};
// The smallest part with all ink; what is fainter than a fifth is paper.
const trimmed = ({ columns, rows, values }) => {
  let [top, bottom, left, right] = [rows, 0, columns, 0];
  const faint = f(0.2);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      if (values[i * columns + j] <= faint) continue;
      if (i < top) top = i;
      if (j < left) left = j;
      if (j > right) right = j;
      bottom = i;
    }
  }
  const [wide, tall] = [right - left + 1, bottom - top + 1];
  const part = new Float32Array(wide * tall);
  for (let i = 0; i < tall; i++) {
    for (let j = 0; j < wide; j++) part[i * wide + j] = values[(top + i) * columns + left + j];
  }
  return { top, left, wide, tall, picture: { columns: wide, rows: tall, values: part } };
};
// Each new pixel is the mean of the old ones that it covers; the brightest is 1 again.
const fitted = ({ columns, rows, values }, box) => {
  const scale = Math.max(rows, columns) / box;
  const [down, right] = [shares(rows, scale), shares(columns, scale)];
  const small = new Float32Array(down.length * right.length);
  const line = new Float32Array(columns);
  down.forEach(({ first, parts }, i) => {
    line.fill(0);
    for (let k = 0; k < parts.length; k++) {
      const row = (first + k) * columns;
      for (let j = 0; j < columns; j++) line[j] += parts[k] * values[row + j];
    }
    right.forEach(({ first, parts }, j) => {
      for (let k = 0; k < parts.length; k++) small[i * right.length + j] += line[first + k] * parts[k];
    });
  });
  const most = Math.max(largest(small), f(1e-6));
  return { columns: right.length, rows: down.length, values: small.map((value) => value / most) };
};
// How much of which old line every new one takes.
const shares = (old, scale) => {
  const count = Math.max(1, Math.round(old / scale));
  const length = old / count;
  return Array.from({ length: count }, (_, i) => {
    const [start, end] = [i * length, (i + 1) * length];
    const first = Math.floor(start);
    const parts = [];
    for (let k = first; k < Math.min(old, Math.ceil(end)); k++) {
      parts.push(f((Math.min(end, k + 1) - Math.max(start, k)) / length));
    }
    return { first, parts };
  });
};
const placed = ({ columns, rows, values }, top, left) => {
  const sheet = new Float32Array(784);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) sheet[(top + i) * 28 + left + j] = values[i * columns + j];
  }
  return sheet;
};

// The page checks itself: the same pictures, the course's answers.
const unpacked = (pairs) => {  // from a value and how often it comes, again and again
  const values = new Uint8Array(data.rows.reduce((sum, rows, i) => sum + rows * data.columns[i], 0));
  let end = 0;
  for (let i = 0; i < pairs.length; i += 2) {
    for (let count = pairs[i + 1]; count > 0; count--) values[end++] = pairs[i];
  }
  return values;
};
const pictures = unpacked(bytesOf(data.pictures));
let at = 0;
const samples = data.labels.map((label, i) => {
  const [columns, rows] = [data.columns[i], data.rows[i]];
  const values = pictures.subarray(at, at += columns * rows);
  if (i < data.tests) return { label, inputs: [scaled(values, 255)] };
  const { sheet, picture } = forms({ columns, rows, white: 255, values });
  return { label, inputs: [sheet, picture] };
});
const check = () => {
  const wanted = floatsOf(data.answers);
  let [agree, difference] = [0, 0];
  const right = [0, 0];  // of the drawings: on the sheet, in MNIST's form
  let at = 0;
  samples.forEach(({ label, inputs }, i) => {
    const isSame = inputs.map((x, form) => {
      const [here, there] = [answer(x), wanted.subarray(at, at += 10)];
      const most = largest(here.map((a, j) => a - there[j]));
      difference = Math.max(difference, most);
      if (i >= data.tests && argmax(here) === label) right[form] += 1;
      return most <= 1e-4 && argmax(here) === argmax(there);
    });
    if (isSame.every(Boolean)) agree += 1;
  });
  const isGood = agree === samples.length;
  const line = find(".checked");
  line.classList.add(isGood ? "good" : "bad");
  line.textContent = `${isGood ? "" : "Error: do not trust this page, and make it anew with swift run book. "}`
    + `The network ${data.sizes.join("-")} of ${data.origin} was checked against the course’s own answers: `
    + `${agree} of ${samples.length} agree, largest difference ${words(difference, 7)}. Of the ${samples.length - data.tests} drawings `
    + `among them it reads ${right[0]} rightly on the sheet, and ${right[1]} in MNIST’s form.`;
  if (!isGood) find(".works").prepend(line);
};
const countRight = () =>  // of the test digits, as the network now is
  samples.slice(0, data.tests).filter(({ label, inputs }) => argmax(answer(inputs[0])) === label).length;
