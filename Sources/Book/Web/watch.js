// On a page that is watched: it shows itself anew when its chapter was saved, at the same place.
(() => {
  "use strict";
  const key = "place on " + location.pathname;
  const heads = () => [...document.querySelectorAll("h1, h2[id]")];
  const presenting = () => document.body.classList.contains("present");

  // Where the reader was: how far below which heading.
  const leave = () => {
    const shown = heads().filter((head) => head.getClientRects().length);
    const head = shown.filter((one) => one.getBoundingClientRect().top < 8).pop() ?? shown[0];
    sessionStorage.setItem(key, JSON.stringify({
      id: head?.id ?? "", below: head ? head.getBoundingClientRect().top : 0, presents: presenting(),
    }));
    location.reload();
  };
  history.scrollRestoration = "manual";
  const place = JSON.parse(sessionStorage.getItem(key) ?? "null");
  sessionStorage.removeItem(key);
  if (place) {
    const head = (place.id && document.getElementById(place.id)) || document.querySelector("h1");
    scrollTo(0, scrollY + head.getBoundingClientRect().top - place.below);
    const button = [...document.querySelectorAll(".bar button")].find((one) => one.textContent === "Present");
    if (place.presents) button?.click();
  }

  // What is wrong stands above the page, which stays as it was before.
  const alert = document.createElement("pre");
  alert.setAttribute("role", "alert");
  alert.style = "position: fixed; top: 0; left: 0; right: 0; z-index: 9; margin: 0; padding: .8rem 1rem; "
    + "white-space: pre-wrap; background: #a8071a; color: #fff";
  window.downhill = (stamp, fault) => {
    if (stamp !== own) return leave();
    alert.textContent = fault;
    fault ? document.body.append(alert) : alert.remove();
  };

  // A page from the file system may fetch nothing, but it may have one more script.
  const { stamp: own, file } = document.currentScript.dataset;
  const ask = () => {
    const script = document.createElement("script");
    script.src = `${file}?${Date.now()}`;
    script.onload = script.onerror = () => { script.remove(); setTimeout(ask, 400); };
    document.head.append(script);
  };
  ask();
})();
