"use strict";
(() => {
  const form = document.getElementById("filters");
  const outcome = document.getElementById("outcome");
  const clear = document.getElementById("clear");
  const table = document.getElementById("table");
  const items = [...document.querySelectorAll("[data-item]")];
  const findings = items.filter((item) => item.dataset.finding);
  const marks = [...document.querySelectorAll(".text mark")];
  const one = ["actor", "figure", "source"];
  const many = ["relation", "severity"];
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/gu, " ");
  const words = new Map();
  let ignored = [];

  const textOf = (item) => {
    if (!words.has(item)) words.set(item, fold(item.textContent));
    return words.get(item);
  };

  /** What the form asks for: a list of keys for each facet, and the words that must all be found. */
  const wanted = () => {
    const data = new FormData(form);
    const asked = Object.fromEntries([...one, ...many].map((name) => [name, data.getAll(name).filter(Boolean)]));
    asked.q = data.get("q").trim();
    return asked;
  };

  const fits = (item, asked) =>
    [...one, ...many].every((name) => {
      const own = item.dataset[name].split(" ");
      return !asked[name].length || asked[name].some((key) => own.includes(key));
    }) && fold(asked.q).split(" ").every((word) => textOf(item).includes(word));

  const isSet = (asked) => Boolean(asked.q) || [...one, ...many].some((name) => asked[name].length);

  const addressOf = (asked) => {
    const told = new URLSearchParams();
    for (const name of [...one, ...many]) if (asked[name].length) told.set(name, asked[name].join(","));
    if (asked.q) told.set("q", asked.q);
    return told.toString();
  };

  /** Show what fits, say how much that is, and dim the marks of what does not. */
  const show = () => {
    const asked = wanted();
    const filtered = isSet(asked);
    for (const item of items) item.hidden = !fits(item, asked);
    for (const section of document.querySelectorAll("main section")) {
      const none = section.querySelector(".none");
      if (none) none.hidden = Boolean(section.querySelector("[data-item]:not([hidden])"));
    }
    const left = findings.filter((item) => !item.hidden);
    const cited = new Set(left.flatMap((item) => item.dataset.claims.split(" ")));
    for (const mark of marks) {
      mark.classList.toggle("off", filtered && !mark.dataset.claims.split(" ").some((key) => cited.has(key)));
    }
    const count = `${left.length} of ${findings.length} finding${findings.length === 1 ? "" : "s"}`;
    const lost = ignored.length ? ` Not known here, and left aside: ${ignored.join(", ")}.` : "";
    outcome.textContent = `${filtered ? count : `All ${count.split(" of ")[1]}`}.${lost}`;
    clear.hidden = !filtered;
    return asked;
  };

  const keep = () => {
    ignored = [];
    const told = addressOf(show());
    history.replaceState(null, "", told ? `#${told}` : location.pathname + location.search);
  };

  /** Set the form from an address such as #actor=bull&relation=tension,update&q=parts. */
  const obey = (told) => {
    form.reset();
    ignored = [];
    for (const [name, value] of told) {
      if (name === "q") form.elements.q.value = value;
      else if (one.includes(name)) {
        form.elements[name].value = value;
        if (form.elements[name].value !== value) {
          form.elements[name].value = "";
          ignored.push(`${name} ${value}`);
        }
      } else if (many.includes(name)) {
        for (const key of value.split(",")) {
          const box = [...form.querySelectorAll(`[name=${name}]`)].find((input) => input.value === key);
          if (box) box.checked = true;
          else ignored.push(`${name} ${key}`);
        }
      }
    }
    show();
  };

  /** Bring a finding or a claim into view, even if the filters have hidden it. */
  const reveal = (key) => {
    const target = document.getElementById(key);
    if (!target) return;
    if (target.closest("[hidden]")) {
      form.reset();
      ignored = [];
      show();
      outcome.textContent += " The filters were cleared to show what the link leads to.";
    }
    for (const mark of marks) mark.classList.toggle("here", mark.dataset.claims.split(" ").includes(key.slice(2)));
    target.scrollIntoView();
    if (target.tabIndex === -1) target.focus({ preventScroll: true });
  };

  const arrive = () => {
    let told = location.hash.slice(1);
    if (told.includes("=")) {
      const asked = new URLSearchParams(told);
      obey(asked);
      if (asked.get("at")) reveal(asked.get("at"));
      return;
    }
    try {
      told = decodeURIComponent(told);
    } catch {
      return;
    }
    if (!told) return;
    reveal(told);
    const asked = wanted();
    if (isSet(asked)) history.replaceState(null, "", `#${addressOf(asked)}&at=${encodeURIComponent(told)}`);
  };

  /** The records of a CSV with their line ends; a line end between quotation marks ends none. */
  const records = (text) => {
    const found = [];
    let start = 0;
    let quoted = false;
    for (let at = 0; at < text.length; at += 1) {
      if (text[at] === '"') quoted = !quoted;
      else if (text[at] === "\n" && !quoted) {
        found.push(text.slice(start, at + 1));
        start = at + 1;
      }
    }
    return found;
  };

  /** Hand over the rows of the findings in view; they are complete in the link's own address. */
  const download = (event) => {
    event.preventDefault();
    const bytes = Uint8Array.from(atob(table.href.slice(table.href.indexOf(",") + 1)), (c) => c.charCodeAt(0));
    const [head, ...rows] = records(new TextDecoder().decode(bytes));
    const left = new Set(findings.filter((item) => !item.hidden).map((item) => item.dataset.finding));
    const kept = rows.filter((row) => left.has(row.slice(0, row.indexOf(","))));
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([head, ...kept], { type: "text/csv" }));
    link.download = table.download;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  };

  form.addEventListener("submit", (event) => event.preventDefault());
  for (const kind of ["input", "change"]) form.addEventListener(kind, keep);
  clear.addEventListener("click", () => {
    form.reset();
    keep();
    form.elements.actor.focus();
  });
  table?.addEventListener("click", download);
  addEventListener("hashchange", arrive);
  form.hidden = false;
  show();
  arrive();
})();
