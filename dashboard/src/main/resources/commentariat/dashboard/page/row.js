// One quotation as a row. Whatever an article says goes into the page as text, never as markup.

const regions = new Intl.DisplayNames(["en"], { type: "region", fallback: "code" });
const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const dayAndMonth = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" });
const withYear = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric" });
const inFull = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeStyle: "long" });

// shape, word and colour say the same: no one of them alone
export const MARKS = { favourable: "▲", unfavourable: "▼", neutral: "◆" };

// what a reader must not take for said: X did not say that …, did X say that …?
const NOT_SAID = { negated: "(not said) ", questioned: "(asked for) " };

/** "RU" as people say it. */
export function countryName(code) {
  try {
    return regions.of(code) ?? code;
  } catch {
    return code;
  }
}

/** The flag of a country; where the system has none it shows the two letters. */
export function flag(code) {
  return String.fromCodePoint(...[...code].map((letter) => 0x1f1e6 + letter.charCodeAt(0) - 65));
}

/** "unfavourable" at the start of a line. */
export function capital(word) {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The row of a quotation; clicks on a speaker or country are told to choose(facet, value). */
export function row(commentary, choose) {
  const { quotation, speaker, article } = commentary;
  const item = document.getElementById("row-template").content.cloneNode(true).firstElementChild;
  const part = (name) => item.querySelector("." + name);

  item.dataset.id = commentary.id;
  item.dataset.stance = quotation.stance.label;
  fillTime(part("when"), new Date(article.published));
  fillSpeaker(part, speaker, choose);
  fillWords(part("words"), quotation, article);
  fillStance(part, quotation.stance);
  fillCountries(part("countries"), quotation.countries, choose);
  fillKnown(part("known"), quotation);
  part("source").textContent = article.source.name;
  part("title").append(link(article.url, article.title.trim() || "Untitled"));
  return item;
}

function fillTime(place, published) {
  const now = new Date();
  const time = place.querySelector("time");
  time.dateTime = published.toISOString();
  time.title = "Published " + inFull.format(published);
  time.querySelector(".clock").textContent = clock.format(published);
  time.querySelector(".date").textContent = published.toDateString() === now.toDateString() ? ""
    : (published.getFullYear() === now.getFullYear() ? dayAndMonth : withYear).format(published);
}

function fillSpeaker(part, speaker, choose) {
  if (!speaker) {
    part("name").remove();
    part("as").remove();
    part("standing").remove();
    return;
  }
  part("name-unknown").remove();
  const name = part("name");
  name.textContent = speaker.name;
  name.title = "Show only " + speaker.name;
  name.addEventListener("click", () => choose("speaker", speaker.id));
  part("as").textContent = speaker.kind;
  const standing = part("standing");
  standing.textContent = [speaker.role, speaker.affiliation].filter(Boolean).join(", ");
  if (speaker.country) {
    standing.append(standing.textContent ? " " : "", country(speaker.country, "of "));
  }
}

function country(code, before) {
  const place = document.createElement("span");
  place.className = "from";
  place.title = before + countryName(code);
  const picture = document.createElement("span");
  picture.setAttribute("aria-hidden", "true");
  picture.className = "flag";
  picture.textContent = flag(code);
  const words = document.createElement("span");
  words.textContent = code;
  place.append(picture, " ", words);
  return place;
}

function fillWords(place, quotation, article) {
  const words = quotation.text.trim();
  const url = httpUrl(article.url);
  // only words that were said as they stand are put between quotation marks
  place.textContent = (NOT_SAID[quotation.polarity] ?? "") + (quotation.kind === "direct" ? "“" + words + "”" : words);
  place.dataset.kind = quotation.kind;
  if (url) {
    place.cite = url;
  }
}

function fillStance(part, stance) {
  part("mark").textContent = MARKS[stance.label] ?? "";
  part("stance-word").textContent = capital(stance.label);
  part("stance").title = "Score " + stance.score.toFixed(2) + ", confidence " + stance.confidence.toFixed(2) + " (" + stance.rule + ")";
  if (stance.target) {
    part("target").textContent = stance.target.name;
  } else {
    part("toward").remove();
  }
}

const CORRECTED = { "wrong-speaker": "speaker", "wrong-role": "role", "wrong-stance": "stance" };
const CHANGED = { shortened: "shortened here", extended: "longer here", reworded: "reworded here" };

/** What others than the article say of the quotation: analysts, and those who printed the words before. */
function fillKnown(place, quotation) {
  const known = (quotation.corrections ?? []).map((correction) => {
    const words = document.createElement("span");
    words.className = "corrected";
    words.textContent = "Corrected by " + correction.by + ", " + withYear.format(new Date(correction.at))
      + ": " + CORRECTED[correction.kind] + (correction.was ? ", was " + correction.was : "");
    words.title = correction.reason ?? "";
    return words;
  });
  if (quotation.first) {
    const { article, wording, reattributed } = quotation.first;
    const words = document.createElement("span");
    words.className = "first";
    words.append("First in ", link(article.url, article.source.name), ", " + withYear.format(new Date(article.published)),
      ...[CHANGED[wording], reattributed ? "said by another there" : ""].filter(Boolean).map((what) => "; " + what));
    known.push(words);
  }
  place.append(...known);
  place.hidden = known.length === 0;
}

function fillCountries(place, codes, choose) {
  for (const code of codes) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "about";
    button.title = "Show only what is said about " + countryName(code);
    const picture = document.createElement("span");
    picture.className = "flag";
    picture.setAttribute("aria-hidden", "true");
    picture.textContent = flag(code);
    button.append(picture, " ", countryName(code));
    button.addEventListener("click", () => choose("country", code));
    place.append(button);
  }
}

/** A link to a page of the web; an address of any other kind becomes plain text. */
function link(address, words) {
  const url = httpUrl(address);
  const element = document.createElement(url ? "a" : "span");
  element.textContent = words;
  if (url) {
    element.href = url;
    element.target = "_blank";
    element.rel = "noopener noreferrer";
  }
  return element;
}

function httpUrl(address) {
  try {
    const url = new URL(address);
    return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
  } catch {
    return null;
  }
}
