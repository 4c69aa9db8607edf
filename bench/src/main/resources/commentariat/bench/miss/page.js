"use strict";

// The page: misses on the right, filters with counts on the left. A filter's counts are of what the other filters let through.
(function () {
    const PAGE = 50;
    // of a long run of marked words its ends are shown
    const LONGEST = 600;
    const END = 250;
    const NONE = "(none)";
    const FACETS = ["kind", "rule", "cue", "article"];
    const ROLES = {
        GOLD: ["gold", "labels’ words"],
        OURS: ["ours", "our words"],
        GOLD_SOURCE: ["gold-source", "labels’ source"],
        OURS_SOURCE: ["ours-source", "our source"],
        CUE: ["cue", "cue"],
        EVIDENCE: ["evidence", "evidence"],
        TARGET: ["target", "our target"],
    };

    const data = JSON.parse(document.getElementById("data").textContent);
    const kinds = new Map(data.kinds.map(kind => [kind.id, kind]));
    const find = id => document.getElementById(id);
    const filters = find("filters");
    const list = find("misses");
    let shown = [];

    const misses = data.misses.map((miss, index) => ({
        ...miss,
        index,
        facets: {
            kind: miss.kind,
            rule: miss.rule ?? NONE,
            cue: (miss.cue ?? NONE).toLowerCase(),
            article: miss.set + " / " + miss.article,
        },
        haystack: [miss.set, miss.article, miss.rule, miss.cue, miss.gold, miss.ours, ...miss.excerpts.map(excerpt => excerpt.text),
            ...miss.comparison.map(row => row.gold + "\n" + row.ours)]
            .join("\n").toLowerCase(),
    }));

    function element(name, content, className) {
        const made = document.createElement(name);
        made.append(...[content ?? []].flat());
        if (className) {
            made.className = className;
        }
        return made;
    }

    /** The text cut at the ends of all marks; each piece knows which marks it lies in. */
    function pieces(excerpt) {
        const cuts = [...new Set([0, excerpt.text.length, ...excerpt.marks.flatMap(mark => [mark.span.start, mark.span.end])])]
            .sort((one, other) => one - other);
        return cuts.slice(1).map((end, i) => {
            const start = cuts[i];
            const roles = [...new Set(excerpt.marks
                .filter(mark => mark.span.start <= start && end <= mark.span.end)
                .map(mark => mark.role))];
            const text = readable(excerpt.text.slice(start, end));
            if (roles.length === 0) {
                return text;
            }
            const mark = element("mark", text, roles.map(role => ROLES[role][0]).join(" "));
            mark.title = roles.map(role => ROLES[role][1]).join(", ");
            return mark;
        });
    }

    function readable(text) {
        const short = text.length <= LONGEST ? text
            : text.slice(0, END) + " [… " + (text.length - 2 * END).toLocaleString("en") + " characters …] " + text.slice(-END);
        return short.replace(/\n+/g, "\n");
    }

    function card(miss) {
        const kind = kinds.get(miss.kind);
        const rows = [["labels", miss.gold], ["ours", miss.ours], ["rule", miss.rule], ["cue", miss.cue]]
            .filter(row => row[1] !== null)
            .flatMap(([name, value]) => [element("dt", name), element("dd", value)]);
        const made = element("article", [
            element("h2", [kind.theme + ": " + kind.title, element("small", miss.facets.article)]),
            element("dl", rows),
            ...miss.excerpts.map(excerpt => element("blockquote",
                [excerpt.opens ? "" : "… ", ...pieces(excerpt), excerpt.closes ? "" : " …"])),
            ...(miss.comparison.length === 0 ? [] : [sideBySide(miss.comparison)]),
        ], "miss");
        made.tabIndex = -1;
        return made;
    }

    /** Two texts paragraph by paragraph; what stands in one alone is marked, and says what became of it. */
    function sideBySide(comparison) {
        const heads = element("tr", ["labels", "ours", "why"].map(name => element("th", name)));
        const rows = comparison.map(row => {
            const gold = row.ours === "" ? element("mark", readable(row.gold), "gold") : readable(row.gold);
            const ours = row.gold === "" ? element("mark", readable(row.ours), "ours") : readable(row.ours);
            return element("tr", [element("td", gold), element("td", ours), element("td", row.reason)]);
        });
        return element("table", [element("thead", heads), element("tbody", rows)]);
    }

    function chosen() {
        const values = Object.fromEntries(FACETS.map(facet => [facet, find(facet).value]));
        return { ...values, order: find("order").value, search: find("search").value.trim().toLowerCase() };
    }

    function passes(miss, choice, besides) {
        return FACETS.every(facet => facet === besides || choice[facet] === "" || miss.facets[facet] === choice[facet])
            && (choice.search === "" || miss.haystack.includes(choice.search));
    }

    function option(value, title, count) {
        const made = element("option", count.toLocaleString("en") + "  " + title);
        made.value = value;
        return made;
    }

    function facet(name, choice) {
        const counts = new Map();
        for (const miss of misses) {
            if (passes(miss, choice, name)) {
                counts.set(miss.facets[name], (counts.get(miss.facets[name]) ?? 0) + 1);
            }
        }
        if (choice[name] !== "" && !counts.has(choice[name])) {
            counts.set(choice[name], 0);
        }
        const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
        const select = find(name);
        const options = name === "kind" ? byTheme(counts) : [...counts.entries()]
            .sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))
            .map(([value, count]) => option(value, value, count));
        const scroll = select.scrollTop;
        select.replaceChildren(option("", "all", total), ...options);
        select.value = choice[name];
        select.scrollTop = scroll;
    }

    function byTheme(counts) {
        const groups = new Map();
        for (const kind of data.kinds.filter(each => counts.has(each.id))) {
            const group = groups.get(kind.theme) ?? element("optgroup");
            group.label = kind.theme;
            group.append(option(kind.id, kind.title, counts.get(kind.id)));
            groups.set(kind.theme, group);
        }
        return [...groups.values()];
    }

    function more() {
        const next = shown.slice(list.childElementCount, list.childElementCount + PAGE);
        list.append(...next.map(card));
        find("more").hidden = list.childElementCount >= shown.length;
    }

    function refresh() {
        const choice = chosen();
        FACETS.forEach(name => facet(name, choice));
        shown = misses.filter(miss => passes(miss, choice, null));
        if (choice.order === "words") {
            shown.sort((one, other) => other.words - one.words || one.index - other.index);
        }
        const words = shown.reduce((sum, miss) => sum + miss.words, 0);
        find("status").textContent = shown.length.toLocaleString("en") + " of " + misses.length.toLocaleString("en")
            + " misses, " + words.toLocaleString("en") + " words";
        list.replaceChildren();
        more();
        remember(choice);
    }

    /** The filters stand in the address, so that a view can be kept and handed on. */
    function remember(choice) {
        const kept = Object.entries(choice).filter(([name, value]) => value !== "" && !(name === "order" && value === "words"));
        history.replaceState(null, "", "#" + new URLSearchParams(kept));
    }

    function recall() {
        const kept = new URLSearchParams(location.hash.slice(1));
        for (const [name, value] of kept) {
            if (FACETS.includes(name)) {
                find(name).replaceChildren(option(value, value, 0));
            }
            if (find(name)?.form === filters) {
                find(name).value = value;
            }
        }
    }

    /** Steps to the next or the previous miss; asks for more of them at the end. */
    function step(forward) {
        const cards = [...list.children];
        const at = cards.indexOf(document.activeElement);
        const next = at < 0 ? 0 : at + (forward ? 1 : -1);
        if (next === cards.length) {
            more();
        }
        const target = list.children[next];
        target?.focus({ preventScroll: true });
        target?.scrollIntoView({ block: "center" });
    }

    find("search").addEventListener("input", refresh);
    filters.addEventListener("change", event => event.target === find("search") || refresh());
    filters.addEventListener("submit", event => event.preventDefault());
    filters.addEventListener("reset", event => {
        event.preventDefault();
        FACETS.forEach(name => find(name).value = "");
        find("search").value = "";
        refresh();
    });
    find("more").addEventListener("click", () => {
        const first = list.childElementCount;
        more();
        list.children[first]?.focus();
    });
    document.addEventListener("keydown", event => {
        const typing = event.target.matches("input, select, textarea");
        if (event.key === "Escape") {
            filters.reset();
        } else if (event.ctrlKey || event.metaKey || event.altKey || typing) {
            return;
        } else if (event.key === "/") {
            event.preventDefault();
            find("search").focus();
        } else if (event.key === "j" || event.key === "k") {
            step(event.key === "j");
        }
    });

    find("version").textContent = "version " + data.version + " · j next, k previous";
    FACETS.forEach(name => find(name).replaceChildren(option("", "all", 0)));
    recall();
    refresh();
})();
