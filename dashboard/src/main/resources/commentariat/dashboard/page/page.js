// The page: holds what the server holds, shows what the filter wants, and keeps the filter in the URL.

import { FACETS, STANCES, fromQuery, matches, none, toQuery, traits, used } from "./filter.js";
import { listen } from "./live.js";
import { MARKS, capital, countryName, flag, row } from "./row.js";

const byId = (id) => document.getElementById(id);
const list = byId("list");

const SCROLLED_DOWN = 160; // pixels: from here on, what is read must not be pushed away
const MOST_HELD_BACK = 5000;
const OPTIONS_SHOWN = 6;
const ANNOUNCE_EVERY = 4000;

/** id -> { commentary, traits, row }, first come first. */
const quotations = new Map();
let windowSize = Infinity;
let topic = "";
let serverLive = false;
let loaded = false;

let filter = fromQuery(location.search);

// ---- what comes ----------------------------------------------------------------------------------------------------------

let paused = false;
let connection = "connecting";
/** Changes that wait until the reader is at the top and not paused: id -> record, or null where it is withdrawn. */
let heldBack = new Map();

const holding = () => paused || window.scrollY > SCROLLED_DOWN;

listen({
  snapshot(answer) {
    ({ windowSize, topic, live: serverLive } = answer);
    loaded = true;
    heldBack = new Map();
    quotations.clear();
    list.replaceChildren();
    [...answer.commentary].reverse().forEach((commentary) => take(commentary));
    show();
  },
  commentary: (commentary) => change(commentary.id, commentary),
  withdrawn: (id) => change(id, null),
  state(word) {
    connection = word;
    showConnection();
  },
});

function change(id, commentary) {
  if (holding()) {
    heldBack.delete(id);
    heldBack.set(id, commentary);
    if (heldBack.size > MOST_HELD_BACK) {
      heldBack.delete(heldBack.keys().next().value);
    }
    schedule(showArrivals);
  } else {
    apply(id, commentary);
  }
}

function apply(id, commentary) {
  if (commentary === null) {
    quotations.get(id)?.row.remove();
    quotations.delete(id);
  } else {
    const fresh = take(commentary);
    if (fresh) {
      fresh.row.classList.add("fresh");
      announce(fresh);
    }
  }
  schedule(show);
}

/** Puts a quotation at the top, or anew where it stands; returns it if it was not there. */
function take(commentary) {
  const before = quotations.get(commentary.id);
  const entry = { commentary, traits: traits(commentary), row: row(commentary, choose) };
  entry.row.hidden = !matches(filter, entry.traits);
  quotations.set(commentary.id, entry);
  if (before) {
    before.row.replaceWith(entry.row);
    return null;
  }
  list.prepend(entry.row);
  if (quotations.size > windowSize) {
    const [oldest, { row: last }] = quotations.entries().next().value;
    last.remove();
    quotations.delete(oldest);
  }
  return entry;
}

function release() {
  const changes = heldBack;
  heldBack = new Map();
  changes.forEach((commentary, id) => apply(id, commentary));
  showArrivals();
}

const scheduled = new Set();

/** Runs `what` once before the next picture, however often it is asked for. */
function schedule(what) {
  if (!scheduled.has(what)) {
    scheduled.add(what);
    // not requestAnimationFrame: a page in a background tab must keep up as well
    setTimeout(() => {
      scheduled.delete(what);
      what();
    }, 16);
  }
}

// ---- what is shown -------------------------------------------------------------------------------------------------------

function show() {
  let matching = 0;
  for (const entry of quotations.values()) {
    const wanted = matches(filter, entry.traits);
    entry.row.hidden = !wanted;
    matching += wanted ? 1 : 0;
  }
  const all = quotations.size;
  byId("tally").textContent = !loaded ? "" : used(filter) ? `${matching} of ${plural(all)}` : plural(all);
  showFacets();
  showChips();
  showArrivals();
  showEmpty(matching);
  const count = used(filter);
  byId("filters-used").textContent = count ? ` (${count})` : "";
  byId("export").href = "/api/commentary" + toQuery(filter);
}

const plural = (count) => `${count} ${count === 1 ? "quotation" : "quotations"}`;

function showConnection() {
  const state = connection === "live" && paused ? "paused" : connection;
  byId("connection").dataset.state = state;
  byId("connection-words").textContent = { live: "Live", paused: "Paused", connecting: "Connecting", reconnecting: "Reconnecting" }[state];
}

function showArrivals() {
  let arrived = 0;
  heldBack.forEach((commentary, id) => {
    arrived += commentary && !quotations.has(id) && matches(filter, traits(commentary)) ? 1 : 0;
  });
  const button = byId("arrivals");
  button.hidden = arrived === 0;
  button.textContent = `${arrived} new`;
  button.title = paused ? "Show them and stay paused" : "Show them at the top";
  document.title = (arrived ? `(${arrived}) ` : "") + "Commentariat";
}

function showEmpty(matching) {
  const filtered = quotations.size > 0;
  byId("empty").hidden = matching > 0;
  byId("empty-clear").hidden = !filtered;
  const [title, words] = filtered
    ? ["None of them fits", `${plural(quotations.size)} here, but none that the filters let through. New ones that fit appear by themselves.`]
    : !loaded
      ? ["Connecting to the dashboard", "The page goes on trying by itself."]
      : !serverLive
        ? ["Reading back", `The latest quotations on topic “${topic}” are being read.`]
        : ["Waiting for the first quotation", `Nothing stands on topic “${topic}” yet. Who said what appears here by itself, as articles are read and analysed.`];
  byId("empty-title").textContent = title;
  byId("empty-words").textContent = words;
}

let announcedAt = 0;

/** Tells those who listen to the page, not more often than one can listen. */
function announce({ commentary, traits: of }) {
  const now = Date.now();
  if (matches(filter, of) && now - announcedAt > ANNOUNCE_EVERY) {
    announcedAt = now;
    const { speaker, quotation } = commentary;
    const target = quotation.stance.target ? " toward " + quotation.stance.target.name : "";
    byId("announcement").textContent = `New: ${speaker ? speaker.name : "an unnamed speaker"}, ${quotation.stance.label}${target}`;
  }
}

// ---- filters -------------------------------------------------------------------------------------------------------------

const labels = {
  stance: capital,
  kind: capital,
  country: countryName,
  speaker(id) {
    for (const { commentary } of quotations.values()) {
      if (commentary.speaker?.id === id) {
        return commentary.speaker.name;
      }
    }
    return id;
  },
};

const marks = {
  stance: (value) => MARKS[value] ?? "",
  country: (code) => (/^[A-Z]{2}$/.test(code) ? flag(code) : ""),
};

const facets = new Map(FACETS.map((facet) => [facet, {
  fieldset: document.querySelector(`fieldset[data-facet="${facet}"]`),
  options: new Map(),
  expanded: false,
}]));

/** For each value of each facet: how many quotations it would show, together with what the other facets ask for. */
function showFacets() {
  for (const [facet, { fieldset, options }] of facets) {
    const counts = new Map((facet === "stance" ? STANCES : []).concat([...filter[facet]]).map((value) => [value, 0]));
    for (const { traits: of } of quotations.values()) {
      const wanted = matches(filter, of, facet);
      of[facet].forEach((value) => counts.set(value, (counts.get(value) ?? 0) + (wanted ? 1 : 0)));
    }
    for (const value of options.keys()) {
      if (!counts.has(value)) {
        options.get(value).remove();
        options.delete(value);
      }
    }
    for (const [value, count] of counts) {
      const option = options.get(value) ?? newOption(facet, value);
      options.set(value, option);
      option.querySelector(".option-name").textContent = labels[facet](value);
      option.querySelector(".count").textContent = count;
      option.querySelector("input").checked = filter[facet].has(value);
      option.classList.toggle("nothing", count === 0);
    }
    fieldset.hidden = counts.size === 0;
    arrange(facet, counts);
  }
  const q = byId("q");
  if (q.value.trim() !== filter.q.trim()) {
    q.value = filter.q;
  }
}

function newOption(facet, value) {
  const option = byId("option-template").content.cloneNode(true).firstElementChild;
  const input = option.querySelector("input");
  input.name = facet;
  input.value = value;
  input.addEventListener("change", () => {
    filter[facet][input.checked ? "add" : "delete"](value);
    filterChanged();
  });
  option.querySelector(".mark").textContent = marks[facet]?.(value) ?? "";
  option.dataset.value = value;
  return option;
}

/** Most first, but never under the reader's hand. */
function arrange(facet, counts) {
  const place = facets.get(facet);
  const box = place.fieldset.querySelector(".options");
  const complete = box.querySelectorAll(".option").length === counts.size;
  if (complete && place.fieldset.matches(":hover, :focus-within")) {
    return;
  }
  const order = [...counts.keys()];
  if (facet !== "stance") {
    order.sort((a, b) => filter[facet].has(b) - filter[facet].has(a) || counts.get(b) - counts.get(a) || labels[facet](a).localeCompare(labels[facet](b), "en"));
  }
  const options = order.map((value) => place.options.get(value));
  options.forEach((option, at) => {
    option.hidden = !place.expanded && at >= Math.max(OPTIONS_SHOWN, filter[facet].size);
  });
  const focused = document.activeElement;
  box.replaceChildren(...options, ...more(facet, options.length));
  if (focused instanceof HTMLElement && box.contains(focused)) {
    focused.focus();
  }
}

function more(facet, all) {
  const place = facets.get(facet);
  if (all <= OPTIONS_SHOWN) {
    return [];
  }
  const button = document.createElement("button");
  button.type = "button";
  button.className = "more";
  button.textContent = place.expanded ? "Fewer" : `${all - OPTIONS_SHOWN} more`;
  button.addEventListener("click", () => {
    place.expanded = !place.expanded;
    place.fieldset.querySelectorAll(".option").forEach((option, at) => {
      option.hidden = !place.expanded && at >= Math.max(OPTIONS_SHOWN, filter[facet].size);
    });
    button.textContent = place.expanded ? "Fewer" : `${all - OPTIONS_SHOWN} more`;
  });
  return [button];
}

function showChips() {
  const chips = [];
  for (const facet of FACETS) {
    [...filter[facet]].sort().forEach((value) => chips.push(chip(labels[facet](value), () => filter[facet].delete(value))));
  }
  if (filter.q.trim()) {
    chips.push(chip(`“${filter.q.trim()}”`, () => { filter.q = ""; }));
  }
  if (chips.length > 1) {
    const all = chip("Clear all", () => { filter = none(); });
    all.classList.add("clear");
    chips.push(all);
  }
  byId("chips").replaceChildren(...chips);
}

function chip(words, remove) {
  const item = document.createElement("li");
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = words;
  button.setAttribute("aria-label", words === "Clear all" ? "Clear all filters" : "Remove filter " + words);
  button.addEventListener("click", () => {
    remove();
    filterChanged();
    byId("quotations").focus({ preventScroll: true });
  });
  item.append(button);
  return item;
}

/** From a row: this one alone, or no longer when it was that already. */
function choose(facet, value) {
  const alone = filter[facet].size === 1 && filter[facet].has(value);
  filter[facet] = new Set(alone ? [] : [value]);
  filterChanged();
  window.scrollTo({ top: 0 });
}

/** `typing` writes over the last entry of the history, so that "back" does not go letter by letter. */
function filterChanged(typing = false) {
  const url = location.pathname + toQuery(filter);
  if (url !== location.pathname + location.search) {
    history[typing ? "replaceState" : "pushState"](null, "", url);
  }
  show();
}

let typing = false;

byId("q").addEventListener("input", (event) => {
  filter.q = event.target.value;
  filterChanged(typing);
  typing = true;
});
byId("q").addEventListener("blur", () => { typing = false; });
byId("filters").addEventListener("submit", (event) => event.preventDefault());

window.addEventListener("popstate", () => {
  filter = fromQuery(location.search);
  show();
});

byId("home").addEventListener("click", (event) => {
  if (!event.metaKey && !event.ctrlKey && !event.shiftKey) {
    event.preventDefault();
    clearFilters();
    window.scrollTo({ top: 0 });
  }
});
byId("empty-clear").addEventListener("click", clearFilters);

function clearFilters() {
  filter = none();
  filterChanged();
}

// ---- pause, scroll, small screens ----------------------------------------------------------------------------------------

byId("pause").addEventListener("click", () => {
  paused = !paused;
  byId("pause").setAttribute("aria-pressed", String(paused));
  byId("pause").textContent = paused ? "Resume" : "Pause";
  if (!holding()) {
    release();
  }
  showConnection();
});

byId("arrivals").addEventListener("click", () => {
  release();
  window.scrollTo({ top: 0 });
  byId("quotations").focus({ preventScroll: true });
});

window.addEventListener("scroll", () => {
  if (heldBack.size > 0 && !holding()) {
    release();
  }
}, { passive: true });

byId("filters-toggle").addEventListener("click", () => {
  const open = byId("filters").classList.toggle("open");
  byId("filters-toggle").setAttribute("aria-expanded", String(open));
});

show();
