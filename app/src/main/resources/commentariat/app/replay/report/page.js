"use strict";
const findings = JSON.parse(document.getElementById("data").textContent);
const byId = (id) => document.getElementById(id);

/** An element with text inside: whatever an article says stays text. */
function element(name, text, className) {
  const made = document.createElement(name);
  if (text !== undefined) {
    made.textContent = text;
  }
  if (className) {
    made.className = className;
  }
  return made;
}

const number = (value) => value.toLocaleString("en");
const engines = (quotations) => Object.entries(quotations)
  .map(([engine, count]) => `${engine} in ${number(count)} ${count === 1 ? "quotation" : "quotations"}`).join(", ") || "none";
const share = (part, all) => (all === 0 ? "0 %" : `${((100 * part) / all).toFixed(1)} %`);

function heading() {
  const { replay } = findings;
  document.title = `Replay ${replay.name}`;
  byId("name").textContent = `Replay ${replay.name}`;
  const published = Object.entries(findings.publishedBy).map(([version, articles]) => `${version} in ${number(articles)}`).join(", ");
  byId("about").textContent = `${findings.slice}; analysis ${replay.analysisVersion} beside what is published`
    + (published ? ` (analysis ${published} articles)` : "") + `; stance by ${engines(findings.replayedEngines)}`
    + ` beside ${engines(findings.publishedEngines)} as published; begun ${replay.startedAt.slice(0, 16).replace("T", " ")} UTC`;
  byId("verdict").textContent = `Verdict: ${findings.sentence}`;
  byId("verdict").classList.toggle("regresses", findings.regresses);
  const failed = findings.failures.reduce((sum, failure) => sum + failure.count, 0);
  const numbers = [
    ["articles compared", number(findings.compared)],
    ["of them differ", `${number(findings.different)} (${share(findings.different, findings.compared)})`],
    ["failed", number(failed)],
    ["published in another revision", number(findings.revised)],
    ["not published", number(findings.unpublished)],
  ];
  for (const [term, value] of numbers) {
    const pair = element("div");
    pair.append(element("dt", term), element("dd", value));
    byId("numbers").append(pair);
  }
}

function failures() {
  byId("failures").hidden = findings.failures.length === 0;
  for (const failure of findings.failures) {
    const card = element("div", undefined, "case");
    card.append(element("p", `${number(failure.count)} × ${failure.stage}: ${failure.message}`));
    card.append(element("p", `cause ${failure.cause}; articles ${failure.articles.join(" ")}`, "by"));
    byId("failures").append(card);
  }
}

const OUTCOMES = [
  ["lost", "Lost: the words are not quoted any more, and the correction holds no more"],
  ["needed", "Still needed, and they hold"],
  ["agrees", "Needed no more: the analysis says the same by itself"],
];

function corrections() {
  byId("corrections").hidden = findings.corrections.length === 0;
  for (const [outcome, title] of OUTCOMES) {
    const cases = findings.corrections.filter((one) => one.outcome === outcome);
    if (cases.length === 0) {
      continue;
    }
    const details = element("details");
    details.open = outcome === "lost";
    details.append(element("summary", `${title} (${number(cases.length)})`));
    for (const one of cases) {
      const card = element("div", undefined, "case");
      card.append(element("blockquote", `“${one.words}”`));
      card.append(element("p", one.right === null ? "no quotation" : one.right, "after"));
      card.append(element("p", one.found === null ? "not quoted" : one.found, "before"));
      card.append(where(one));
      card.append(element("p", `${one.kind}; ${one.by}, ${one.at}`, "by"));
      details.append(card);
    }
    byId("corrections").append(details);
  }
}

/** A link only where it leads to a web page. */
function where({ url, title, source, articleId }) {
  const line = element("p", undefined, "where");
  if (/^https?:/.test(url)) {
    const link = element("a", title || url);
    link.href = url;
    link.rel = "noreferrer";
    line.append(link);
  } else {
    line.append(title);
  }
  line.append(` · ${source ? `${source} · ` : ""}article ${articleId}`);
  return line;
}

const differing = findings.tallies.filter((tally) => tally.count > 0);

function table() {
  const sources = Object.keys(findings.bySource)
    .map((id) => [id, differing.reduce((sum, tally) => sum + (tally.bySource[id] ?? 0), 0)])
    .filter(([, count]) => count > 0)
    .sort((one, other) => other[1] - one[1])
    .slice(0, 8)
    .map(([id]) => id);
  const most = Math.max(1, ...differing.map((tally) => tally.count));
  const head = element("tr");
  head.append(element("th", "what"), element("th", "all"), element("th", ""), ...sources.map((id) => element("th", id)));
  const header = element("thead");
  header.append(head);
  const body = element("tbody");
  for (const tally of differing) {
    const row = element("tr");
    const name = element("td");
    const choose = element("button", tally.title);
    choose.type = "button";
    choose.addEventListener("click", () => {
      byId("kind").value = tally.kind;
      rules();
      show();
      byId("filters").scrollIntoView();
    });
    name.append(choose, element("small", summed("byRule", [tally]).slice(0, 5).map(([, text]) => text).join(", ")));
    const bar = element("td", undefined, "bar");
    const length = element("span");
    length.style.width = `${(100 * tally.count) / most}%`;
    bar.append(length);
    row.append(name, element("td", number(tally.count)), bar, ...sources.map((id) => element("td", number(tally.bySource[id] ?? 0))));
    body.append(row);
  }
  byId("kinds").append(header, body);
}

function options(select, entries, all) {
  const chosen = select.value;
  select.replaceChildren();
  for (const [value, text] of [["", all], ...entries]) {
    const option = element("option", text);
    option.value = value;
    select.append(option);
  }
  select.value = entries.some(([value]) => value === chosen) ? chosen : "";
}

function summed(of, tallies) {
  const counts = new Map();
  for (const tally of tallies) {
    for (const [id, count] of Object.entries(tally[of])) {
      counts.set(id, (counts.get(id) ?? 0) + count);
    }
  }
  return [...counts].sort((one, other) => other[1] - one[1]).map(([id, count]) => [id, `${id} (${number(count)})`]);
}

/** The rules of the chosen kind, most frequent first. */
function rules() {
  const kind = byId("kind").value;
  options(byId("rule"), summed("byRule", differing.filter((tally) => !kind || tally.kind === kind)), "any rule");
}

function example({ difference, ...place }) {
  const card = element("article");
  if (difference.kind !== "quotation-cut") {
    card.append(element("blockquote", `“${difference.words}”`));
  }
  if (difference.before !== null) {
    card.append(element("p", difference.before, "before"));
  }
  if (difference.after !== null) {
    card.append(element("p", difference.after, "after"));
  }
  const line = where(place);
  line.prepend(element("code", difference.rule), " · ");
  card.append(line);
  return card;
}

function show() {
  const [kind, source, rule] = ["kind", "source", "rule"].map((id) => byId(id).value);
  const search = byId("search").value.trim().toLowerCase();
  const list = byId("examples");
  list.replaceChildren();
  let shown = 0;
  let all = 0;
  for (const tally of differing.filter((one) => !kind || one.kind === kind)) {
    const fitting = tally.examples.filter((one) => (!source || one.source === source)
      && (!rule || one.difference.rule === rule)
      && (!search || JSON.stringify(one).toLowerCase().includes(search)));
    all += tally.count;
    shown += fitting.length;
    if (fitting.length > 0) {
      list.append(element("h3", `${tally.title} (${number(tally.count)})`), ...fitting.map(example));
    }
  }
  byId("status").textContent = `${number(shown)} shown: a sample of ${number(all)}, up to 25 of a kind, the same on every run`;
}

heading();
failures();
corrections();
if (differing.length > 0) {
  byId("differences").hidden = false;
  table();
  options(byId("kind"), differing.map((tally) => [tally.kind, `${tally.title} (${number(tally.count)})`]), "all kinds");
  options(byId("source"), summed("bySource", differing), "all sources");
  rules();
  show();
  byId("kind").addEventListener("change", () => {
    rules();
    show();
  });
  for (const id of ["source", "rule", "search"]) {
    byId(id).addEventListener("input", show);
  }
  byId("filters").addEventListener("reset", () => setTimeout(() => {
    rules();
    show();
  }));
}
