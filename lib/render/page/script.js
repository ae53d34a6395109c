"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const language = () => document.documentElement.lang;

  // The other wording of every text of the page lies beside it: they change places.
  const prefix = "data-other-";
  const swap = (element) => {
    if (element.hasAttribute("data-other")) {
      const other = element.getAttribute("data-other");
      const target = element.querySelector(":scope > button") || element;
      element.setAttribute("data-other", target.textContent);
      target.textContent = other;
    }
    for (const name of element.getAttributeNames().filter((each) => each.startsWith(prefix))) {
      const place = name.slice(prefix.length), other = element.getAttribute(name);
      element.setAttribute(name, element.getAttribute(place));
      element.setAttribute(place, other);
    }
  };
  const switchLanguage = () => { all("*").forEach(swap); all(".tools").forEach(filter); };

  // Rows as they came, so that the third click brings them and their groups back.
  const tables = new Map();
  const valueOf = (row, column) => {
    const cell = row.cells[column];
    return "value" in cell.dataset ? cell.dataset.value : cell.textContent;
  };
  const compare = (column, isNumber) => {
    const collator = new Intl.Collator(language(), { numeric: true });
    return (left, right) => {
      const a = valueOf(left, column), b = valueOf(right, column);
      if (a === "" || b === "") return a === b ? 0 : a === "" ? 1 : -1;
      return isNumber ? Number(a) - Number(b) : collator.compare(a, b);
    };
  };
  const sort = (table, head) => {
    const order = { ascending: "descending", descending: "none" }[head.getAttribute("aria-sort")] || "ascending";
    all("th[aria-sort]", table.tHead).forEach((each) => each.removeAttribute("aria-sort"));
    const state = tables.get(table), body = table.tBodies[0];
    state.sorted = order !== "none";
    let rows = state.rows;
    if (state.sorted) {
      head.setAttribute("aria-sort", order);
      const by = compare(head.cellIndex, head.classList.contains("number"));
      const missing = (row) => valueOf(row, head.cellIndex) === "";
      rows = rows.filter((row) => !row.classList.contains("group"));
      rows.sort((a, b) => (order === "descending" && !missing(a) && !missing(b) ? by(b, a) : by(a, b)));
      state.rows.filter((row) => row.classList.contains("group")).forEach((row) => row.remove());
    }
    body.append(...rows);
    all(`.tools[data-for="${table.id}"]`).forEach(filter);
  };

  const matches = (tools, row) => {
    const wanted = tools.querySelector("input").value.trim().toLocaleLowerCase(language());
    if (!row.textContent.toLocaleLowerCase(language()).includes(wanted)) return false;
    return all("select", tools).every((each) =>
      !each.value || row.cells[Number(each.dataset.column)].dataset.state === each.value);
  };
  // A group is shown as long as one of its rows is.
  const filter = (tools) => {
    const table = document.getElementById(tools.dataset.for);
    let group = null, shown = 0, count = 0;
    for (const row of table.tBodies[0].rows) {
      if (row.classList.contains("group")) { group = row; group.hidden = true; continue; }
      row.hidden = !matches(tools, row);
      ++count;
      if (!row.hidden) { ++shown; if (group) group.hidden = false; }
    }
    const status = tools.querySelector("[role=status]");
    status.textContent = status.dataset.pattern.replace("{0}", shown).replace("{1}", count);
  };

  const makeSortable = (table) => {
    tables.set(table, { rows: [...table.tBodies[0].rows], sorted: false });
    if (all("tr:not(.group)", table.tBodies[0]).length < 2) return;
    for (const head of table.tHead.rows[0].cells) {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => sort(table, head));
    }
  };
  // What does not scroll needs no stop of the Tab key, and no hint.
  const stops = () => all(".scroll").forEach((each) => {
    const scrolls = each.scrollWidth > each.clientWidth;
    if (scrolls) each.tabIndex = 0; else each.removeAttribute("tabindex");
    each.previousElementSibling.hidden = !scrolls;
  });

  all("table").forEach(makeSortable);
  all(".tools").forEach((tools) => {
    tools.hidden = false;
    tools.addEventListener("input", () => filter(tools));
    filter(tools);
  });
  all(".buttons").forEach((each) => { each.hidden = false; });
  all("#language").forEach((each) => each.addEventListener("click", switchLanguage));
  document.getElementById("print").addEventListener("click", () => window.print());
  window.addEventListener("resize", stops);
  stops();
})();
