// The network, lit up: neurons as bright as their a, wires in the colour of what they carry, and the reasons
// for an answer.

// Pictures of numbers, as the chapters draw them: ink on black; or blue for positive, orange for negative.
const picture = (canvas, values, columns = 28, isSigned = false, most = 1) => {
  [canvas.width, canvas.height] = [columns, values.length / columns];
  const image = new ImageData(canvas.width, canvas.height);
  for (let i = 0; i < values.length; i++) {
    const level = Math.min(1, Math.abs(values[i]) / (most || 1)) * 255;
    const away = values[i] >= 0 ? [255, 141, 77] : [42, 161, 255];
    for (let part = 0; part < 3; part++) image.data[4 * i + part] = isSigned ? 255 - level * away[part] / 255 : level;
    image.data[4 * i + 3] = 255;
  }
  canvas.getContext("2d").putImageData(image, 0, 0);
};
const paint = (canvas, values) => picture(canvas, values, 28, true, largest(values));

// The network: a column of buttons for each layer, more columns where there are many neurons.
const cells = network.map(({ b, activation }, l) => {
  const tall = Math.ceil(b.length / Math.ceil(b.length / 16));
  const layer = [...b].map((_, j) => {
    const button = make("button", { type: "button", tabIndex: j ? -1 : 0, onclick: () => choose(l, j) });
    button.onpointerenter = button.onfocus = button.onclick;
    button.onkeydown = (event) => move(event, l, j);
    return make("div", { className: "cell" }, button, ...(l === last ? [`${j}`, make("span")] : []));
  });
  const grid = make("div", { className: "cells" }, ...layer);
  grid.style.gridTemplateRows = `repeat(${tall}, auto)`;
  grid.style.setProperty("--size", l === last ? "1.7rem" : b.length > 32 ? ".85rem" : "1.25rem");
  const name = l === last ? "outputs" : `layer ${l + 1}`;
  find(".net").append(make("figure", { className: "layer" }, grid, make("figcaption", {}, name, make("br"), activation)));
  return layer;
});
const move = (event, l, j) => {
  const steps = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }[event.key];
  if (!steps) return;
  event.preventDefault();
  event.stopPropagation();
  const layer = cells[l + steps[0]];
  layer?.[Math.min(j + steps[1], layer.length - 1)]?.firstChild.focus();
};
const choose = (l, j) => { chosen = [l, j]; showNetwork(); };
const nameOf = (l, k) =>  // of a sender to layer l
  l ? `neuron ${k + 1} of layer ${l}` : `the pixel in row ${Math.floor(k / 28) + 1}, column ${k % 28 + 1}`;
const titleOf = (l, j) => (l === last ? `Output ${j}` : `Neuron ${j + 1} of layer ${l + 1}`);
const carried = ({ w }, { input }, j) => input.map((a, k) => a * w[j * input.length + k]);
const strongest = (list, count) =>
  [...list.keys()].filter((k) => list[k]).sort((p, q) => Math.abs(list[q]) - Math.abs(list[p])).slice(0, count);
const inColour = (x) => make("span", { className: Math.abs(x) < 0.005 ? "" : x < 0 ? "minus" : "plus" }, signed(x));
// Which pixels raise a neuron's z, and which lower it; behind other neurons, as far as small changes go.
const pull = (l, j, passes) => {
  let delta = Float32Array.from(network[l].b, (_, i) => +(i === j));
  for (let k = l; k > 0; k--) delta = behind(k, delta, passes);
  return backward(0, delta).map((sum, k) => sum * passes[0].input[k]);
};

const showNetwork = () => {
  const form = +document.getElementById("sheet-form").value;
  const x = (form ? shown?.picture : shown?.sheet) ?? new Float32Array(784);
  const passes = forward(x);
  const best = argmax(passes[last].a);
  const [l, j] = chosen ?? [last, best];
  picture(find(".pixels"), x);
  passes.forEach(({ z, a }, layer) => {
    const most = ["relu", "linear"].includes(network[layer].activation) ? Math.max(1, largest(a)) : 1;
    cells[layer].forEach((cell, k) => {
      const button = cell.firstChild;
      const light = Math.round(255 * Math.abs(a[k]) / most);
      button.style.background = `rgb(${light} ${light} ${light})`;
      button.setAttribute("aria-pressed", layer === l && k === j);
      button.setAttribute("aria-label", `${titleOf(layer, k)}: z = ${words(z[k])}, a = ${words(a[k], 3)}`);
      if (layer < last) return;
      cell.lastChild.textContent = words(a[k], 3);
      cell.lastChild.classList.toggle("most", k === best);
    });
  });
  drawWires(passes, l, j);
  showNeuron(passes, l, j);
  showReasons(passes, best);
};
// Where the ends of the wires are; found anew when the network has another size.
let ends;
const findEnds = () => {
  const frame = find(".wires").getBoundingClientRect();
  const boxOf = (element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left - frame.left, y: top - frame.top, width, height };
  };
  const middle = ({ x, y, width, height }) => [x + width / 2, y + height / 2];
  const grid = boxOf(find(".pixels"));
  const pixels = Array.from({ length: 784 }, (_, k) =>
    [grid.x + (k % 28 + 0.5) * grid.width / 28, grid.y + (Math.floor(k / 28) + 0.5) * grid.height / 28]);
  ends = { frame, places: [pixels, ...cells.map((layer) => layer.map((cell) => middle(boxOf(cell.firstChild))))] };
};
const drawWires = (passes, l, j) => {
  if (!ends) findEnds();
  const { frame, places } = ends;
  const canvas = find(".wires");
  const dots = Math.max(1, devicePixelRatio);
  [canvas.width, canvas.height] = [frame.width * dots, frame.height * dots];
  const pen = canvas.getContext("2d");
  pen.scale(dots, dots);
  const colours = ["--plus", "--minus"].map((name) => getComputedStyle(root).getPropertyValue(name));
  passes.forEach((pass, layer) => {
    const lists = cells[layer].map((_, to) => carried(network[layer], pass, to));
    const most = Math.max(...lists.map(largest)) || 1;
    lists.forEach((list, to) => {
      const isChosen = layer === l && to === j;
      // Of the pixels' wires only the strongest are drawn, more of them for the neuron that was chosen.
      const least = Math.max(0.03 * most, (layer ? 0 : isChosen ? 0.3 : 0.65) * largest(list));
      for (let from = 0; from < list.length; from++) {
        const load = Math.abs(list[from]);
        if (load < least) continue;
        const isBright = isChosen || (layer === l + 1 && from === j);
        pen.globalAlpha = Math.min(1, load / most * (isBright ? 1 : 0.5) + (isBright ? 0.15 : 0));
        pen.strokeStyle = colours[+(list[from] < 0)];
        pen.lineWidth = isBright ? (layer ? 2.2 : 1.3) : 1;
        pen.beginPath();
        pen.moveTo(...places[layer][from]);
        pen.lineTo(...places[layer + 1][to]);
        pen.stroke();
      }
    });
  });
};
const showNeuron = (passes, l, j) => {
  const { w, b, activation } = network[l];
  const { z, a } = passes[l];
  const weights = w.subarray(j * data.sizes[l], (j + 1) * data.sizes[l]);
  const sent = carried(network[l], passes[l], j);
  const [canvas, list] = [find(".neuron canvas"), strongest(sent, 5)];
  find(".neuron h3").textContent = titleOf(l, j);
  canvas.setAttribute("aria-label", "Its weights: blue is positive, orange negative");
  canvas.className = l ? "row" : "";
  if (l) bars(canvas, weights); else paint(canvas, weights);
  find(".sum").replaceChildren(`${l ? "Its weights, sender by sender" : "Its weights, pixel by pixel"}. z = `
    + `${words(z[j] - b[j])} from its senders ${b[j] < 0 ? "−" : "+"} ${words(Math.abs(b[j]))} bias = ${words(z[j])}, `
    + `and a = ${activation} of z = ${words(a[j], 3)}. It receives most from:`);
  find(".senders").replaceChildren(...list.map((k) => make("li", {},
    `${nameOf(l, k)}: ${words(weights[k])} · ${words(passes[l].input[k])} = `, inColour(sent[k]))));
};
const bars = (canvas, weights) => {  // a column up or down from the middle for each
  const most = largest(weights) || 1;
  const [wide, tall] = [weights.length, 28];
  const grid = new Float32Array(wide * 2 * tall);
  weights.forEach((weight, k) => {
    const length = Math.round(Math.abs(weight) / most * 13);
    for (let i = 0; i <= length; i++) grid[(weight < 0 ? 14 + i : 14 - i) * wide * 2 + 2 * k] = weight;
  });
  picture(canvas, grid.map(Math.sign), wide * 2, true);
};
const showReasons = (passes, best) => {
  const sent = carried(network[last], passes[last], best);
  find(".because").textContent = shown
    ? `What speaks most for ${best}, and against it. The pictures show which pixels make the sender larger (blue) or smaller (orange).`
    : "There are none: nothing is drawn yet.";
  const isFor = (k) => sent[k] > 0;
  const order = strongest(sent, sent.length);
  const chief = last ? [...order.filter(isFor).slice(0, 3), ...order.filter((k) => !isFor(k)).slice(0, 1)] : [best];
  find(".pulls").replaceChildren(...(shown ? chief : []).map((k) => {
    const canvas = make("canvas");
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", "What the pixels do to it");
    paint(canvas, last ? pull(last - 1, k, passes) : pull(0, best, passes));
    return make("figure", {}, canvas, make("figcaption", {},
      ...(last ? [`${nameOf(last, k)}: w · a = `, inColour(sent[k])] : ["the pixels themselves"])));
  }));
};
