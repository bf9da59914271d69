// What the parts of the sheet's script share: the data that the page carries, its elements, numbers in words.
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

const words = (x, places = 2) => x.toFixed(places).replace(/^-(?=0\.?0*$)/, "").replace("-", "−");
const signed = (x) => (x < 0.005 ? "" : "+") + words(x);
