// A watched page shows itself anew when its chapter was saved, at the same place.
(() => {
  const key = "place on " + location.pathname;
  const { body } = document;
  const pieces = () => [...document.querySelectorAll("#page > :not(.told, .cover, .turner), .told > :not(.cover)")];

  // Where the reader was: at which piece below which heading, and how far down the window.
  const leave = () => {
    const all = pieces();
    const boxes = all.map((piece) => piece.getBoundingClientRect());
    const at = boxes.findIndex((box) => box.bottom > 8);
    const head = all.findLastIndex((piece, index) => index <= at && piece.id);
    if (at >= 0) sessionStorage.setItem(key, JSON.stringify({
      id: all[head]?.id, nth: at - head, top: boxes[at].top, presents: body.classList.contains("present"),
    }));
    location.reload();
  };
  history.scrollRestoration = "manual";
  const place = JSON.parse(sessionStorage.getItem(key));
  sessionStorage.removeItem(key);
  if (place) {
    const all = pieces();
    const piece = all[all.findIndex((one) => one.id === place.id) + place.nth] ?? all.at(-1);
    body.style.paddingBottom = "99vh";  // or the last piece could not come up
    scrollTo(0, scrollY + piece.getBoundingClientRect().top - (place.presents ? 80 : place.top));
    if (place.presents) document.querySelectorAll(".bar [aria-pressed]")[1].click();
    body.style = "";
  }

  // What is wrong stands above the page, which stays as it was.
  const alert = document.createElement("pre");
  alert.role = "alert";
  alert.style = "position: fixed; inset: 0 0 auto; z-index: 9; margin: 0; padding: .8rem 1rem; "
    + "white-space: pre-wrap; background: #a8071a; color: #fff";
  window.downhill = (stamp, fault) => {
    if (stamp !== own) return leave();
    if (alert.textContent === fault) return;
    alert.textContent = fault;
    fault ? body.append(alert) : alert.remove();
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
