package commentariat.ingest.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What the elements of one page are called, in class, id and test id: read once for each name, since pages repeat them. */
final class HeadLabels {
    private static final Set<String> BYLINES = Words.set("byline-classes.txt");
    private static final Set<String> NOT_BYLINES = Words.set("not-byline-classes.txt");
    private static final Set<String> DATES = Words.set("date-classes.txt");
    private static final Set<String> FRAMES = Set.of("aside", "footer", "nav", "form", "figure", "figcaption");
    private static final int LONGEST = 300;
    private static final int DEEPEST = 10;

    private final Map<String, Label> known = new HashMap<>();

    /**
     * What a name says.
     *
     * @param byline it names authors
     * @param name it holds an author's name and nothing else
     * @param frame it belongs to the page's frame, to readers or to other articles
     * @param date it shows a date
     * @param changed the date is that of the last change
     */
    record Label(boolean byline, boolean name, boolean frame, boolean date, boolean changed) {
        static final Label NONE = new Label(false, false, false, false, false);
    }

    /** What an element is called. */
    Label of(Element element) {
        String names = element.className();
        String id = element.id();
        String test = element.attr("data-testid");
        if (!id.isEmpty() || !test.isEmpty()) {
            names = names + " " + id + " " + test;
        }
        return names.length() < 2 || names.length() > LONGEST
                ? Label.NONE
                : known.computeIfAbsent(names, HeadLabels::read);
    }

    private static Label read(String names) {
        boolean byline = false;
        boolean beside = false;
        boolean name = false;
        boolean frame = false;
        boolean date = false;
        boolean changed = false;
        String before = "";
        for (String word : ClassWords.of(names)) {
            frame |= NOT_BYLINES.contains(word + "!");
            beside |= byline && NOT_BYLINES.contains(word);
            byline |= BYLINES.contains(word) || before.equals("by") && word.equals("line");
            name |= word.equals("name") || word.equals("link") || word.equals("fn");
            changed |= DATES.contains(word + "!");
            date |= changed || DATES.contains(word);
            before = word;
        }
        boolean signs = byline && !beside && !frame;
        return new Label(signs, signs && name, frame, date, changed);
    }

    /** Whether it stands among comments, related articles or in the page's frame. */
    boolean isOfAnother(Element element) {
        Element at = element.parent();
        for (int i = 0; at != null && i < DEEPEST; i++) {
            String tag = at.normalName();
            if (tag.equals("body") || tag.equals("article") || tag.equals("main")) {
                return false;
            }
            if (FRAMES.contains(tag) || of(at).frame()) {
                return true;
            }
            at = at.parent();
        }
        return false;
    }
}
