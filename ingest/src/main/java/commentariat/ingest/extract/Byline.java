package commentariat.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jsoup.nodes.Element;

/**
 * Who wrote it: people; where the page names none, the house that signs for them ("By Courier staff").
 *
 * <p>What a page says of itself to machines and what it shows to readers are held against each other: where the byline that readers see
 * names the same people and more, or says outright that only some of them wrote it, it is right; machines are told of editors, contributors
 * and photographers too, or of one author for many.
 */
final class Byline {
    private static final int MOST_AUTHORS = 20;
    private static final int LONGEST_BYLINE = 200;
    private static final int MOST_LINES = 1_000;
    private static final int LONGEST_LINE = 80;
    private static final int NEAR = 5;

    private final Clues clues;
    private final LinkedData data;
    private final Outline outline;
    private final List<String> site;
    private final String title;

    private Byline(Clues clues, LinkedData data, Outline outline, List<String> site, String title) {
        this.clues = clues;
        this.data = data;
        this.outline = outline;
        this.site = site;
        this.title = title;
    }

    /** The authors; {@code site} are the names of the site and its publisher, {@code title} the headline as it was found. */
    static Optional<Found<List<String>>> of(
            Clues clues, LinkedData data, Outline outline, List<String> site, String title) {
        return new Byline(clues, data, outline, site, title).authors();
    }

    private Optional<Found<List<String>>> authors() {
        List<Supplier<Found<List<String>>>> declared = declared();
        BylineText.Read shown = clues.bylines.names(site);
        List<String> visible = Names.of(Names.Kind.PERSON, shown.names(), site);
        Optional<Found<List<String>>> said =
                first(declared, Names.Kind.PERSON).map(names -> names.map(all -> withoutOthers(all, shown.others())));
        if (said.isPresent() && shown.outright() && isFuller(visible, said.get().value())) {
            return Optional.of(new Found<>(visible, "text"));
        }
        return said.or(() -> visible.isEmpty() ? Optional.empty() : Optional.of(new Found<>(visible, "text")))
                .or(() -> found(Names.Kind.PERSON, lines(NEAR), "text"))
                .or(() -> first(declared, Names.Kind.HOUSE))
                .or(() -> found(Names.Kind.HOUSE, shown.names(), "text"))
                .or(() -> found(Names.Kind.PERSON, lines(MOST_LINES), "text"));
    }

    /** Without whom the byline that readers see calls a reviewer, a photographer, a contributor. */
    private static List<String> withoutOthers(List<String> names, List<String> others) {
        List<String> writers =
                names.stream().filter(name -> !isAmong(name, others)).toList();
        return writers.isEmpty() ? names : writers;
    }

    private static boolean isFuller(List<String> visible, List<String> said) {
        return visible.size() > said.size()
                && said.stream().allMatch(name -> isAmong(name, visible))
                && visible.stream().allMatch(name -> Names.isFull(name) || isAmong(name, said));
    }

    private static boolean isAmong(String name, List<String> names) {
        return names.stream().anyMatch(other -> Names.same(name, other));
    }

    /** What the page tells machines, the surest first; read one by one, as the first one mostly names somebody. */
    private List<Supplier<Found<List<String>>>> declared() {
        List<Supplier<Found<List<String>>>> declared = new ArrayList<>();
        declared.add(() -> new Found<>(names(data.names("author")), "json-ld"));
        declared.add(() -> new Found<>(names(clues.allMeta("author")), "meta"));
        for (String name : List.of(
                "parsely-author",
                "sailthru.author",
                "byl",
                "dc.creator",
                "dcterms.creator",
                "article:author_name",
                "articleauthor",
                "article.author",
                "cxenseparse:author",
                "citation_author")) {
            declared.add(() -> new Found<>(names(clues.allMeta(name)), "meta"));
        }
        declared.add(() -> new Found<>(names(cards()), "meta"));
        declared.add(() -> new Found<>(names(itemprops()), "microdata"));
        declared.add(() -> new Found<>(names(clues.allMeta("article:author")), "opengraph"));
        declared.add(() -> new Found<>(names(clues.allMeta("og:article:author")), "opengraph"));
        declared.add(() -> new Found<>(names(data.names("creator")), "json-ld"));
        return declared;
    }

    private Optional<Found<List<String>>> first(List<Supplier<Found<List<String>>>> declared, Names.Kind kind) {
        return declared.stream()
                .map(Supplier::get)
                .map(entry -> found(kind, entry.value(), entry.by()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Found<List<String>>> found(Names.Kind kind, List<String> names, String by) {
        List<String> chosen = Names.of(kind, names, site);
        return chosen.isEmpty()
                ? Optional.empty()
                : Optional.of(new Found<>(chosen.subList(0, Math.min(MOST_AUTHORS, chosen.size())), by));
    }

    private List<String> names(List<String> entries) {
        List<String> names = new ArrayList<>();
        for (String entry : entries) {
            if (entry.length() <= 2 * LONGEST_BYLINE && !entry.contains("://")) {
                List<String> here = BylineText.names(TextCleaner.line(entry)).names();
                // "courier.example, Ostrava, Czechia": a house and where it stands
                boolean address = here.size() > 2
                        && Names.kind(here.get(0), site)
                                .filter(Names.Kind.HOUSE::equals)
                                .isPresent();
                names.addAll(address ? here.subList(0, 1) : here);
            }
        }
        return names;
    }

    /** What stands on the page's card in social networks below "Written by". */
    private List<String> cards() {
        List<String> names = new ArrayList<>();
        for (String number : List.of("1", "2")) {
            if (clues.meta("twitter:label" + number)
                    .filter(BylineText::isByline)
                    .isPresent()) {
                clues.meta("twitter:data" + number).ifPresent(names::add);
            }
        }
        return names;
    }

    /** The first author, and those beside it: further down stand the authors of other articles. */
    private List<String> itemprops() {
        List<String> names = new ArrayList<>();
        List<Element> authors = clues.itemprop("author");
        for (Element author : authors.subList(0, Math.min(MOST_AUTHORS, authors.size()))) {
            if (!isBeside(author, authors.get(0))) {
                break;
            }
            Element name = author.selectFirst("[itemprop=name]");
            Element said = name == null ? author : name;
            String text = said.hasAttr("content") ? said.attr("content") : TextCleaner.line(said, LONGEST_BYLINE);
            if (!text.isBlank()) {
                names.add(text);
            }
        }
        return names;
    }

    private static boolean isBeside(Element author, Element first) {
        Element parent = first.parent();
        return author.parent() == parent
                || parent != null
                        && author.parent() != null
                        && author.parent().parent() == parent.parent()
                        && author.className().equals(first.className());
    }

    /** The first line in {@code range} of the headline that is a byline by its shape: "By Ann Example"; or any that is labelled so: "Author: Ann Example". */
    private List<String> lines(int range) {
        int headline = headline();
        for (int i = 0; i < Math.min(MOST_LINES, outline.blocks.size()); i++) {
            String text = outline.blocks.get(i).text();
            boolean near = i > headline - range && i < headline + 3 * range;
            if (text.length() < LONGEST_LINE && (near ? BylineText.isByline(text) : BylineText.isLabelled(text))) {
                List<String> names = BylineText.names(text).names();
                if (!names.isEmpty() && names.stream().allMatch(Names::isFull)) {
                    return names;
                }
            }
        }
        return List.of();
    }

    private int headline() {
        for (int i = 0; i < Math.min(MOST_LINES, outline.blocks.size()); i++) {
            if (outline.blocks.get(i).text().equals(title)) {
                return i;
            }
        }
        return 0;
    }
}
