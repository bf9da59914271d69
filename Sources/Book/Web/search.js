// Finds sections by title, by what the notes call them, and by the words of their prose.
(() => {
  const make = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").replaceAll("−", "-").toLowerCase();
  const sections = [...document.getElementById("search-index").content.children].map((item) => {
    const texts = (tag) => [...item.querySelectorAll(tag)].map((part) => part.textContent);
    const [link, chapter] = item.children;
    const [sentences, topics] = [texts("p"), texts("i")];
    return {
      link, chapter, sentences, topics, title: plain(link.textContent), prose: sentences.map(plain),
      calls: topics.map(plain),
    };
  });

  // Each word must begin a word of the section; titles weigh most, then topics.
  const begins = (word) => `(?<![\\p{L}\\p{N}])${word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`;
  const singular = (word) => word.length > 3 ? word.replace(/([^s])s$/, "$1") : word;
  const look = (section, tests) => {
    const [whole, ...parts] = tests.map((test) => (test.test(section.title) ? 9 : 0)
      + (section.calls.some((topic) => test.test(topic)) ? 6 : 0)
      + Math.min(3, section.prose.filter((sentence) => test.test(sentence)).length));
    const count = (line) => tests.filter((test) => test.test(line)).length;
    const hits = [...section.prose.map(count), ...section.calls.map((topic) => count(topic) / 9)];
    return {
      ...section, weight: parts.every(Boolean) ? parts.reduce((sum, part) => sum + part, whole) : 0,
      line: [...section.sentences, ...section.topics][hits.indexOf(Math.max(...hits))] ?? "",
    };
  };
  const marked = (text, words) =>
    text.split(new RegExp(`(${words.map(begins).join("|")})`, "iu"))
      .map((part, index) => index % 2 ? make("mark", {}, part) : part);
  const most = 12;
  const search = () => {
    const words = plain(input.value).split(/\s+/).filter(Boolean).map(singular);
    const tests = [words.join(" "), ...words].map((word) => new RegExp(begins(word), "u"));
    const hits = words.length
      ? sections.map((section) => look(section, tests)).filter((hit) => hit.weight).sort((a, b) => b.weight - a.weight) : [];
    list.replaceChildren(...hits.slice(0, most).map((hit) => make("li", {},
      hit.link.cloneNode(true), hit.chapter.cloneNode(true), make("p", {}, ...marked(hit.line, words)))));
    const count = hits.length;
    says.textContent = !words.length ? "" : !count ? "Nothing found: try one word"
      : (count > most ? `The first ${most} of ` : "") + count + (count === 1 ? " section" : " sections");
  };
  const input = make("input", { type: "search", id: "query", autocomplete: "off", spellcheck: false, oninput: search });
  const says = make("p", { role: "status" });
  const list = make("ol", { className: "found" });
  document.getElementById("search").append(
    make("label", { htmlFor: "query" }, "Search all sections (the / key leads here)"), input, says, list);

  // By keyboard: / comes here, the arrows move, Return opens, Escape clears.
  addEventListener("keydown", (event) => {
    const links = [...list.querySelectorAll("a")];
    const active = document.activeElement;
    const at = links.indexOf(active);
    const go = (place) => { event.preventDefault(); (links[place] ?? input).focus(); };
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "/" && active !== input) go(-1);
    if (at < 0 && active !== input) return;
    if (event.key === "ArrowDown" && links[at + 1]) go(at + 1);
    if (event.key === "ArrowUp" && at >= 0) go(at - 1);
    if (event.key === "Enter" && at < 0) links[0]?.click();
    if (event.key === "Escape") { input.value = ""; search(); go(-1); }
  });
  addEventListener("pageshow", search);
})();
