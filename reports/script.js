"use strict";
(() => {
  const data = JSON.parse(document.getElementById("report-data").textContent);
  const dialog = document.getElementById("words");
  const body = document.getElementById("words-body");
  const why = document.getElementById("why");
  const texts = document.getElementById("texts");
  const PAGE = 40;
  document.documentElement.classList.add("scripted");

  // Build elements from plain text only: nothing from an article is ever read as markup.
  const make = (tag, options = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [key, value] of Object.entries(options)) {
      if (key === "text") element.textContent = value;
      else if (key === "press") element.addEventListener("click", value);
      else element.setAttribute(key, value);
    }
    element.append(...children);
    return element;
  };

  // --- The words behind a number -----------------------------------------------------------------------------------
  const inContext = ([number, start, end]) => {
    const [article, sentence, text] = data.passages[number];
    const about = data.articles[article];
    const context = make("p", { class: "kwic" }, text.slice(0, start), make("mark", { text: text.slice(start, end) }), text.slice(end));
    const origin = make("p", { class: "origin" }, make("b", { text: about.o }), ` “${about.t}” ${about.d} `);
    if (article < data.linked && document.getElementById(`a${article}`)) {
      const place = document.getElementById(`a${article}s${sentence}`) ? `a${article}s${sentence}` : `a${article}`;
      origin.append(make("a", { href: `#${place}`, text: "in the full text", press: (event) => { event.preventDefault(); dialog.close(); goTo(place); } }));
    }
    return make("li", {}, context, origin);
  };

  const definitionOf = (name) => {
    const found = data.definitions[name];
    if (!found) return [];
    const [, unit, definition, citation, limits] = found;
    const rows = [["What it is", definition], ["Unit", unit], ["After", citation], ["Limits", limits]];
    const list = make("dl", {});
    for (const [term, text] of rows) if (text) list.append(make("dt", { text: term }), make("dd", { text }));
    return [list];
  };

  const listWords = (list, more, found, total) => {
    let shown = 0;
    const next = () => {
      found.slice(shown, shown + PAGE).forEach((pointer) => list.append(inContext(pointer)));
      shown = Math.min(shown + PAGE, found.length);
      more.hidden = shown >= found.length;
      more.textContent = `Show more (${found.length - shown})`;
    };
    more.onclick = next;
    next();
    if (found.length < total) list.append(make("li", { class: "remark", text: `The first ${found.length} of ${total} are kept in this page.` }));
  };

  const showCell = (number) => {
    const cell = data.cells[number];
    const row = data.cells.map((one, index) => [one, index]).filter(([one]) => one.r === cell.r && one.g && one.h === cell.h);
    document.getElementById("words-t").textContent = cell.h;
    body.replaceChildren();
    if (row.length > 1) {
      const chips = make("div", { class: "chips", role: "group", "aria-label": "Outlet" });
      row.forEach(([one, index]) => {
        const chip = make("button", { type: "button", "aria-pressed": String(index === number), press: () => { showCell(index); body.querySelector("[aria-pressed=true]").focus(); } });
        chip.append(one.g, " ", make("small", { text: one.v }));
        chips.append(chip);
      });
      body.append(chips);
    }
    const value = [cell.v, cell.c].filter(Boolean).join(" · ");
    const pieces = cell.n === 1 ? "1 place in the text" : `${cell.n} places in the text`;
    body.append(make("p", { class: "value" }, make("b", { text: value }), cell.g ? ` ${cell.g}. ` : " ", pieces));
    const list = make("ol", { class: "words" });
    const more = make("button", { type: "button", class: "plain" });
    body.append(list, more);
    listWords(list, more, cell.e, cell.n);
    if (cell.m) body.append(make("details", {}, make("summary", { text: "What this measures" }), ...definitionOf(cell.m)));
    if (!dialog.open) dialog.showModal();
    body.scrollTop = 0;
  };

  const showDefinition = (name) => {
    document.getElementById("words-t").textContent = data.definitions[name][0];
    body.replaceChildren(...definitionOf(name));
    dialog.showModal();
  };

  // --- Articles: which are shown, and getting to a place in them ---------------------------------------------------
  const picks = [...document.querySelectorAll("[data-article]")];
  const showArticles = () => picks.forEach((pick) => {
    const article = document.getElementById(`a${pick.dataset.article}`);
    article.classList.toggle("away", !pick.checked);
  });

  const goTo = (id) => {
    const target = document.getElementById(id);
    if (!target) return;
    const article = target.closest("article");
    if (article) {
      const pick = picks.find((one) => one.dataset.article === article.dataset.number);
      if (pick && !pick.checked) { pick.checked = true; showArticles(); }
    }
    for (let parent = target.closest("details"); parent; parent = parent.parentElement.closest("details")) parent.open = true;
    document.querySelectorAll(".found").forEach((old) => old.classList.remove("found"));
    target.classList.add("found");
    (article || target).focus({ preventScroll: true });
    target.scrollIntoView({ block: "center" });
  };

  picks.forEach((pick, index) => { pick.checked = index < 2; pick.addEventListener("change", showArticles); });
  showArticles();
  document.querySelectorAll("[data-layer]").forEach((box) => {
    const set = () => texts.classList.toggle(`no-${box.dataset.layer}`, !box.checked);
    box.addEventListener("change", set);
    set();
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (link && /^#a\d/.test(link.getAttribute("href"))) { event.preventDefault(); goTo(link.getAttribute("href").slice(1)); }
  });
  if (/^#a\d/.test(location.hash)) goTo(location.hash.slice(1));

  // --- Why a highlight is there ------------------------------------------------------------------------------------
  let pinned = null;
  let current = null;
  const reasonsOf = (piece) => {
    const reasons = data.reasons[piece.closest("article").dataset.number];
    return piece.dataset.f.split(" ").map((number) => reasons[number].map((text) => data.strings[text]));
  };

  // A layer that is switched off explains nothing.
  const isShown = (piece) => {
    const off = (name) => texts.classList.contains(`no-${name}`);
    const has = (name) => piece.classList.contains(name);
    const evaluative = has("e") && !off("evaluations") && ![...piece.classList].some((name) => /^(e-|in-)/.test(name) && off(name));
    return evaluative || ((has("s") || has("c")) && !off("speakers")) || (has("k") && !(off("contents") && off("voices"))) || (has("q") && !off("quotations"));
  };

  const explain = (piece) => {
    why.replaceChildren(...reasonsOf(piece).reverse().map((reason) => {
      const list = make("dl", {});
      for (let row = 1; row < reason.length; row += 2) list.append(make("dt", { text: reason[row] }), make("dd", { text: reason[row + 1] }));
      return make("div", { class: "reason" }, make("p", { class: "reason-t", text: reason[0] }), list);
    }));
    why.hidden = false;
    current = piece;
    place(piece);
  };

  // No style attributes are allowed by the policy; setting properties from a script is.
  const place = (piece) => {
    if (innerWidth < 600) { why.classList.add("sheet"); return; }
    why.classList.remove("sheet");
    const box = piece.getClientRects()[0];
    const size = why.getBoundingClientRect();
    const below = box.bottom + size.height + 12 < innerHeight;
    why.style.left = `${Math.max(8, Math.min(box.left, innerWidth - size.width - 8))}px`;
    why.style.top = `${Math.max(8, below ? box.bottom + 6 : box.top - size.height - 6)}px`;
  };

  const hide = () => {
    why.hidden = true;
    if (pinned) pinned.classList.remove("pinned");
    pinned = null;
  };

  const pieceAt = (event) => {
    const piece = event.target instanceof Element && event.target.closest("[data-f]");
    return piece && isShown(piece) ? piece : null;
  };

  if (texts) {
    texts.addEventListener("pointerover", (event) => {
      if (pinned || event.pointerType === "touch") return;
      const piece = pieceAt(event);
      if (piece) explain(piece); else hide();
    });
    texts.addEventListener("pointerleave", () => { if (!pinned) hide(); });
    texts.addEventListener("click", (event) => {
      const piece = pieceAt(event);
      hide();
      if (piece) { explain(piece); pinned = piece; piece.classList.add("pinned"); rove(piece); }
    });
    texts.addEventListener("focusin", (event) => { const piece = pieceAt(event); if (piece && !pinned) explain(piece); });
    texts.addEventListener("focusout", () => { if (!pinned) hide(); });
    texts.addEventListener("keydown", (event) => {
      const piece = event.target.closest("[data-f]");
      if (!piece) return;
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (step) { event.preventDefault(); hide(); walk(piece, step); }
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        const again = pinned === piece;
        hide();
        if (!again) { explain(piece); pinned = piece; piece.classList.add("pinned"); }
      }
    });
    texts.querySelectorAll(".prose").forEach((prose) => { const first = prose.querySelector("[data-f]"); if (first) first.tabIndex = 0; });
    addEventListener("scroll", () => { if (!why.hidden && current) place(current); }, { passive: true });
  }

  // One stop of the tab key for each article; the arrow keys walk through its highlights.
  const rove = (piece) => {
    piece.closest(".prose").querySelectorAll("[tabindex='0']").forEach((old) => { old.tabIndex = -1; });
    piece.tabIndex = 0;
  };
  const walk = (piece, step) => {
    const all = [...piece.closest(".prose").querySelectorAll("[data-f]")].filter(isShown);
    const next = all[all.indexOf(piece) + step];
    if (next) { rove(next); next.focus(); }
  };

  // --- Everything that is pressed ----------------------------------------------------------------------------------
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) { if (pinned && !event.target.closest("#texts, #why")) hide(); return; }
    if (button.dataset.e) showCell(Number(button.dataset.e));
    else if (button.dataset.m) showDefinition(button.dataset.m);
    else if ("close" in button.dataset) dialog.close();
    else if ("copy" in button.dataset) copy(button);
  });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });

  const copy = (button) => {
    const text = button.parentElement.querySelector(".copy");
    const range = document.createRange();
    range.selectNodeContents(text);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    const done = () => { button.textContent = "Copied"; };
    if (navigator.clipboard) navigator.clipboard.writeText(text.textContent).then(done, () => {});
  };

})();
