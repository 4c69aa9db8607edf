// Which quotations to show. Gives the same answers as Filter.java, which serves /api/commentary; the names in the URL are the same too.

export const FACETS = ["stance", "kind", "country", "speaker"];

export const STANCES = ["favourable", "unfavourable", "neutral"];

/** A filter holds a set of values per facet and the words to search for. */
export function none() {
  return { stance: new Set(), kind: new Set(), country: new Set(), speaker: new Set(), q: "" };
}

/** Reads a filter from a URL's query. Values with commas of their own are only those of speakers. */
export function fromQuery(query) {
  const parameters = new URLSearchParams(query);
  const filter = none();
  for (const facet of FACETS) {
    for (const text of parameters.getAll(facet)) {
      const values = facet === "speaker" ? [text] : text.split(",");
      values.map((value) => value.trim()).filter(Boolean).forEach((value) =>
        filter[facet].add(facet === "country" ? value.toUpperCase() : value));
    }
  }
  filter.q = parameters.getAll("q").join(" ").trim();
  return filter;
}

/** The query of a filter, "" for none; the same filter always gives the same one. */
export function toQuery(filter) {
  const parameters = new URLSearchParams();
  for (const facet of FACETS) {
    [...filter[facet]].sort().forEach((value) => parameters.append(facet, value));
  }
  if (filter.q.trim()) {
    parameters.set("q", filter.q.trim());
  }
  const query = parameters.toString();
  return query ? "?" + query : "";
}

/** How many values a filter asks for. */
export function used(filter) {
  return FACETS.reduce((sum, facet) => sum + filter[facet].size, filter.q.trim() ? 1 : 0);
}

/** As Identity.fold: lower case, without diacritics and apostrophes. */
export function fold(text) {
  return text.normalize("NFKD").replace(/[\p{M}'’‘ʼ]/gu, "").toLowerCase()
    .replaceAll("ł", "l").replaceAll("ø", "o").replaceAll("đ", "d").replaceAll("ß", "ss").replaceAll("æ", "ae");
}

/** What a filter looks at in a quotation, worked out once. */
export function traits(commentary) {
  const { quotation, speaker, article } = commentary;
  const target = quotation.stance.target;
  const texts = [quotation.text, speaker?.name, speaker?.role, speaker?.affiliation, target?.name, article.title, article.source.name];
  return {
    stance: [quotation.stance.label],
    kind: [speaker ? speaker.kind : "other"],
    country: [...new Set([...quotation.countries, ...(target ? target.countries : [])])],
    speaker: speaker ? [speaker.id] : [],
    name: speaker ? fold(speaker.name) : "",
    text: fold(texts.filter(Boolean).join("\n")),
  };
}

/** Whether a quotation with these traits is to be shown; `except` leaves one facet out, to count what its values would show. */
export function matches(filter, of, except = "") {
  return FACETS.every((facet) => facet === except || fits(filter, facet, of))
    && fold(filter.q).split(/\s+/).every((word) => of.text.includes(word));
}

function fits(filter, facet, of) {
  const wanted = filter[facet];
  if (wanted.size === 0 || of[facet].some((value) => wanted.has(value))) {
    return true;
  }
  return facet === "speaker" && of.name !== "" && [...wanted].some((part) => of.name.includes(fold(part)));
}
