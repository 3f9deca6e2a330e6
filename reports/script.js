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
  const inContext = ([number, start, end, sure]) => {
    const [article, sentence, text] = data.passages[number];
    const about = data.articles[article];
    const context = make("p", { class: "kwic" }, text.slice(0, start), make("mark", { text: text.slice(start, end) }), text.slice(end));
    const certain = sure === undefined ? "" : ` · the tool is ${sure} % sure of this attribution · `;
    const origin = make("p", { class: "origin" }, make("b", { text: about.o }), ` “${about.t}” ${about.d}${certain} `);
    if (document.getElementById(`a${article}`)) {
      const place = document.getElementById(`a${article}s${sentence}`) ? `a${article}s${sentence}` : `a${article}`;
      origin.append(make("a", { href: `#${place}`, text: "in the full text", press: () => dialog.close() }));
    }
    return make("li", {}, context, origin);
  };

  const definitionOf = (name) => {
    const found = data.definitions[name];
    if (!found) return [];
    const [, unit, definition, citation, limits, scored] = found;
    const rows = [["What it is", definition], ["Unit", unit], ["How sure", scored], ["Limits", limits], ["After", citation]];
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

  const cellAt = (number) => {
    const [h, v, g, c, m, r, n, found] = data.cells[number];
    const e = data.found[found];
    const [heading, value, group, note, measure] = [h, v, g, c, m].map((text) => data.strings[text]);
    return { h: heading, v: value, g: group, c: note, m: measure, r, n, e };
  };

  const wordless = (value) => {
    if (value === "–") return "Not defined here: there was nothing to count it over.";
    if (/^0[.0]*\D*$/.test(value)) return "Nothing of the kind was found, so there are no words to show. Some may have been missed.";
    return "This number is worked out from whole articles, not from single places in them: there are no words to show.";
  };

  const showCell = (number) => {
    const cell = cellAt(number);
    const row = data.cells.map((one, index) => index).filter((index) => data.cells[index][5] === cell.r).map((index) => [cellAt(index), index]).filter(([one]) => one.g && one.h === cell.h);
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
    const pieces = !cell.n ? "" : cell.n === 1 ? "1 place in the text" : `${cell.n} places in the text`;
    body.append(make("p", { class: "value" }, make("b", { text: value }), cell.g ? ` ${cell.g}. ` : " ", pieces));
    if (cell.n) {
      const list = make("ol", { class: "words" });
      const more = make("button", { type: "button", class: "plain" });
      body.append(list, more);
      listWords(list, more, cell.e, cell.n);
    } else body.append(make("p", { class: "nothing", text: wordless(cell.v) }));
    if (cell.m) body.append(make("details", cell.n ? {} : { open: "" }, make("summary", { text: "What this measures, and how sure it is" }), ...definitionOf(cell.m)));
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
    article.querySelector(".prose").style.paddingTop = "";
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

  picks.forEach((pick) => pick.addEventListener("change", showArticles));
  showArticles();

  // --- Which highlights are shown: by layer, by category, by voice --------------------------------------------------
  const boxes = [...document.querySelectorAll("[data-layer]")];
  const pieces = texts ? [...texts.querySelectorAll(".e, .f, .g")] : [];
  const LAYERS = { e: "evaluations", f: "frames", g: "agentless" };
  const setLayers = () => {
    const off = new Set(boxes.filter((box) => !box.checked).map((box) => box.dataset.layer));
    for (const name of ["voices", "speakers", "contents", "quotations", "twins"]) texts.classList.toggle(`no-${name}`, off.has(name));
    for (const piece of pieces) {
      const names = [...piece.classList];
      const gone = (sort) => { const found = names.filter((name) => name.startsWith(sort)); return found.length > 0 && found.every((name) => off.has(name)); };
      for (const [layer, name] of Object.entries(LAYERS)) {
        piece.classList.toggle(`x-${layer}`, off.has(name) || gone("in-") || gone(`${layer}-`));
      }
    }
  };
  boxes.forEach((box) => box.addEventListener("change", setLayers));
  if (texts) setLayers();

  // --- The same told by others -------------------------------------------------------------------------------------
  const sentence = (article, number) => document.getElementById(`a${article}s${number}`);
  const outletOf = (article) => data.articles[article].o;

  const twinItem = (article, number, [other, place, alike, cue, own]) => {
    const text = sentence(other, place).textContent;
    const line = make("p", { class: "kwic" });
    let done = 0;
    for (const [start, end] of own) { line.append(text.slice(done, start), make("mark", { text: text.slice(start, end) })); done = end; }
    line.append(text.slice(done));
    const facts = [cue && `introduced by ${cue}`, alike ? `${alike} alike` : "the same quotation"].filter(Boolean).join(" · ");
    const show = make("button", { type: "button", class: "plain", text: "Show side by side", press: () => { dialog.close(); level(article, number, other, place); } });
    return make("li", {}, make("p", { class: "origin" }, make("b", { text: outletOf(other) }), ` ${facts}`), line, show);
  };

  const showTwins = (key) => {
    const [article, number] = key.split(" ");
    document.getElementById("words-t").textContent = "Told by others too";
    const here = make("p", { class: "kwic" }, make("b", { text: `${outletOf(article)}: ` }), sentence(article, number).textContent);
    const hint = make("p", { class: "remark", text: "Marked: the words that the sentence above does not have. Sentences are matched by the words they share; read whether they tell the same thing." });
    body.replaceChildren(here, hint, make("ol", { class: "words" }, ...data.twins[key].map((twin) => twinItem(article, number, twin))));
    dialog.showModal();
  };

  // Bring two sentences to one height, by room above the article whose sentence stands higher.
  const level = (article, number, other, place) => {
    const [mine, theirs] = [sentence(article, number), sentence(other, place)];
    document.querySelectorAll(".found").forEach((old) => old.classList.remove("found"));
    for (const pick of picks) if ([article, String(other)].includes(pick.dataset.article)) pick.checked = true;
    showArticles();
    const besides = () => mine.closest("article").offsetTop === theirs.closest("article").offsetTop;
    if (!besides()) { picks.forEach((pick) => { pick.checked = [article, String(other)].includes(pick.dataset.article); }); showArticles(); }
    const lower = mine.getBoundingClientRect().top - theirs.getBoundingClientRect().top;
    const beside = besides();
    if (beside && lower) (lower > 0 ? theirs : mine).closest(".prose").style.paddingTop = `${Math.abs(lower)}px`;
    mine.classList.add("found");
    theirs.classList.add("found");
    const goal = beside ? mine : theirs;
    goal.closest("article").focus({ preventScroll: true });
    goal.scrollIntoView({ block: "center" });
  };

  // Links to places in articles and to the glossary: the address keeps the place, so that "back" leads back.
  const INNER = /^#(a\d|word-)/;
  const follow = (hash) => { if (INNER.test(hash)) goTo(hash.slice(1)); };
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (link && link.hash === location.hash) follow(link.hash); // the address does not change
  });
  addEventListener("hashchange", () => follow(location.hash));
  follow(location.hash);

  // --- Why a highlight is there ------------------------------------------------------------------------------------
  let pinned = null;
  let current = null;
  const reasonsOf = (piece) => data.reasons[piece.closest("article").dataset.number];

  // A layer that is switched off explains nothing.
  const explains = (piece, layer) => {
    const on = (name) => !texts.classList.contains(`no-${name}`);
    const has = (name) => piece.classList.contains(name);
    if (layer === "attributions") return ((has("s") || has("c")) && on("speakers")) || (has("k") && (on("contents") || on("voices")));
    if (layer === "quotations") return has("q") && on("quotations");
    return Object.entries(LAYERS).some(([sign, name]) => name === layer && has(sign) && !has(`x-${sign}`));
  };
  const shownReasons = (piece) => piece.dataset.f.split(" ").filter((number) => explains(piece, data.layers[reasonsOf(piece)[number][0]]));
  const isShown = (piece) => piece.dataset.w ? !texts.classList.contains("no-twins") : shownReasons(piece).length > 0;

  const explain = (piece) => {
    why.replaceChildren(...shownReasons(piece).reverse().map((number) => {
      const [heading, ...rows] = reasonsOf(piece)[number].map((text) => data.strings[text]);
      const list = make("dl", {});
      for (let row = 0; row < rows.length; row += 2) list.append(make("dt", { text: rows[row] }), make("dd", { text: rows[row + 1] }));
      return make("div", { class: "reason" }, make("p", { class: "reason-t", text: heading }), list);
    }));
    why.hidden = false;
    current = piece;
    place(piece);
    const hidden = piece.getClientRects()[0].bottom + 24 - (innerHeight - why.offsetHeight);
    if (why.classList.contains("sheet") && hidden > 0) scrollBy(0, hidden); // the sheet must not lie on the words
  };

  // No style attributes are allowed by the policy; setting properties from a script is.
  const place = (piece) => {
    why.style.maxHeight = "";
    if (innerWidth < 600) { why.classList.add("sheet"); return; }
    why.classList.remove("sheet");
    const box = piece.getClientRects()[0];
    const size = why.getBoundingClientRect();
    const [above, under] = [box.top - 14, innerHeight - box.bottom - 14];
    const below = size.height < under || under > above;
    why.style.maxHeight = `${below ? under : above}px`; // never over the words that it explains
    why.style.left = `${Math.max(8, Math.min(box.left, innerWidth - size.width - 8))}px`;
    why.style.top = `${Math.max(8, below ? box.bottom + 6 : box.top - Math.min(size.height, above) - 6)}px`;
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

  // One stop of the tab key for each article; the arrow keys walk through its highlights and its links to others.
  const STOPS = "[data-f], button.twin";
  const rove = (piece) => {
    piece.closest(".prose").querySelectorAll("[tabindex='0']").forEach((old) => { old.tabIndex = -1; old.removeAttribute("role"); });
    piece.tabIndex = 0;
    if (piece.dataset.f) { piece.setAttribute("role", "button"); piece.setAttribute("aria-describedby", "why"); }
  };
  const walk = (piece, step) => {
    // A highlight that other borders cut into pieces is one step.
    const told = (one) => one.dataset.w || shownReasons(one).join(" ");
    const here = told(piece);
    const other = (one) => one === piece || (isShown(one) && told(one) !== here);
    const all = [...piece.closest(".prose").querySelectorAll(STOPS)].filter(other);
    const next = all[all.indexOf(piece) + step];
    if (next) { rove(next); next.focus(); }
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
      const piece = event.target.closest(STOPS);
      if (!piece) return;
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (step) { event.preventDefault(); hide(); walk(piece, step); }
      if (piece.dataset.w) return;
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        const again = pinned === piece;
        hide();
        if (!again) { explain(piece); pinned = piece; piece.classList.add("pinned"); }
      }
    });
    texts.querySelectorAll("button.twin").forEach((button) => { button.tabIndex = -1; });
    texts.querySelectorAll(".prose").forEach((prose) => {
      const all = [...prose.querySelectorAll("[data-f]")];
      if (all.length) rove(all.find(isShown) ?? all[0]); // a first stop that is switched off would explain nothing
    });
    addEventListener("scroll", () => { if (!why.hidden && current) place(current); }, { passive: true });
  }

  // --- The meaning of a word, where it stands -----------------------------------------------------------------------
  document.querySelectorAll(".term").forEach((term) => { term.title = document.querySelector(`${term.hash} td`).textContent; });

  // --- The menu and the key: open where there is room for them ------------------------------------------------------
  const menu = document.getElementById("menu");
  const unfolding = [menu, document.querySelector("#key > details")].filter(Boolean);
  const broad = matchMedia("(min-width: 60rem)");
  const unfold = () => unfolding.forEach((each) => { each.open = broad.matches; });
  broad.addEventListener("change", unfold);
  unfold();
  menu.addEventListener("click", (event) => { if (event.target.closest("a") && !broad.matches) menu.open = false; });

  const links = new Map([...menu.querySelectorAll("a")].map((link) => [link.hash.slice(1), link]));
  const crossed = new Set(); // two sections may touch the line at once; the last one left tells nothing of the one that stays
  const mark = (entries) => {
    entries.forEach(({ target, isIntersecting }) => crossed[isIntersecting ? "add" : "delete"](target.id));
    const name = [...links.keys()].find((each) => crossed.has(each));
    if (!name) return;
    links.forEach((link) => link.removeAttribute("aria-current"));
    links.get(name).setAttribute("aria-current", "location");
    document.getElementById("here").textContent = links.get(name).textContent;
  };
  const reading = new IntersectionObserver(mark, { rootMargin: "-35% 0px -64% 0px" }); // a line a third down the window
  links.forEach((link, name) => reading.observe(document.getElementById(name)));

  // --- Tables and figures wider than the window: their edge fades while there is more ------------------------------
  const wide = [...document.querySelectorAll(".scroll")];
  const fade = (box) => box.classList.toggle("over", box.scrollWidth - box.clientWidth - Math.abs(box.scrollLeft) > 4);
  const fadeAll = () => wide.forEach(fade);
  wide.forEach((box) => box.addEventListener("scroll", () => fade(box), { passive: true }));
  document.addEventListener("toggle", (event) => { if (event.target.open) event.target.querySelectorAll(".scroll").forEach(fade); }, true);
  addEventListener("resize", fadeAll);
  fadeAll();

  // --- Everything that is pressed ----------------------------------------------------------------------------------
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) { if (pinned && !event.target.closest("#texts, #why")) hide(); return; }
    if (button.dataset.w) showTwins(button.dataset.w);
    else if (button.dataset.e) showCell(Number(button.dataset.e));
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
