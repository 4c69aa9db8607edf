package commentariat.ingest.extract;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the names of an element say: its classes, its id, what tests and components call it.
 *
 * @param suspicion that it surrounds the article
 * @param calledBody it is the article's body
 * @param byline it names authors
 * @param name it holds an author's name and nothing else
 * @param frame it belongs to the page's frame, to readers or to other articles
 * @param date it shows a date
 * @param changed the date is that of the last change
 * @param kind the first of its classes, or ""
 */
record Label(
        Box.Suspicion suspicion,
        boolean calledBody,
        boolean byline,
        boolean name,
        boolean frame,
        boolean date,
        boolean changed,
        String kind) {
    static final Label NONE = new Label(Box.Suspicion.NONE, false, false, false, false, false, false, "");

    private static final NameTable<Boolean> BODIES = new NameTable<>(
            Words.list("body-classes.txt").stream().collect(Collectors.toMap(name -> name, name -> true)), false);
    /** What is folded away until a reader opens it is part of the article all the same. */
    private static final List<String> FOLDED = List.of("accordion", "collapse", "collapsible", "faq", "tab", "tabs");

    private static final Set<String> SHOWN = Set.of(":block", ":flex", ":grid");
    private static final int LONGEST = 400;

    /** What {@code classes} and {@code id} say, and what tests and components call the element; each may be "". */
    static Label of(String classes, String id, String test, String component) {
        Reader reader = new Reader(classes, id, test, component);
        if (classes.length() + id.length() + test.length() + component.length() <= LONGEST) {
            reader.read(classes, true, true);
            reader.read(id, true, true);
            reader.read(test, true, false);
            reader.read(component, false, false);
        }
        return reader.label(kind(classes));
    }

    private static String kind(String classes) {
        int from = 0;
        while (from < classes.length() && classes.charAt(from) <= ' ') {
            from++;
        }
        return classes.substring(from, end(classes, from));
    }

    /** Where the name ends that begins at {@code from}. */
    private static int end(String names, int from) {
        int at = from;
        while (at < names.length() && names.charAt(at) > ' ') {
            at++;
        }
        return at;
    }

    /** Goes through the names of one element. */
    private static final class Reader {
        private Box.Suspicion suspicion = Box.Suspicion.NONE;
        private boolean calledBody;
        private boolean byline;
        private boolean beside;
        private boolean name;
        private boolean frame;
        private boolean date;
        private boolean changed;
        private final List<String> all;

        Reader(String... all) {
            this.all = List.of(all);
        }

        /** WordPress writes an article's tags and categories into its class. */
        private boolean isPost() {
            return holds("hentry") || holds("type-post") || holds("status-publish");
        }

        private boolean isShownAfterAll() {
            return SHOWN.stream().anyMatch(this::holds) || FOLDED.stream().anyMatch(this::holds);
        }

        private boolean holds(String word) {
            return all.stream().anyMatch(names -> names.contains(word));
        }

        Label label(String kind) {
            boolean signs = byline && !beside && !frame;
            return new Label(suspicion, calledBody, signs, signs && name, frame, date, changed, kind);
        }

        /**
         * @param head whether they tell of an article's head, too
         * @param body whether they tell of its body, too
         */
        void read(String names, boolean head, boolean body) {
            int from = 0;
            while (from < names.length()) {
                int to = end(names, from);
                calledBody |= body && BODIES.get(names, from, to);
                readName(names, from, to, head);
                from = to + 1;
            }
        }

        private void readName(String names, int from, int to, boolean head) {
            boolean tells = !isUtility(names, from, to)
                    && !((names.startsWith("tag-", from) || names.startsWith("category-", from)) && isPost());
            LabelWord before = LabelWord.NONE;
            int start = ClassWords.next(names, from, to);
            while (start < to) {
                int end = ClassWords.end(names, start, to);
                LabelWord word = LabelWord.of(names, start, end);
                // most words say nothing
                if (word != LabelWord.NONE || before != LabelWord.NONE) {
                    boolean shown =
                            word.word().equals("hidden") && (before.word().equals("overflow") || isShownAfterAll());
                    if (head) {
                        readHead(
                                word,
                                word.word().equals("line") && before.word().equals("by"));
                    }
                    tells &= !word.within();
                    if (tells && !shown) {
                        suspicion = worse(suspicion, word.suspicion());
                        suspicion = before.opensPair()
                                ? worse(
                                        suspicion,
                                        LabelWord.suspicionOfPair(before.word(), names.substring(start, end)))
                                : suspicion;
                    }
                }
                before = word;
                start = ClassWords.next(names, end, to);
            }
        }

        private void readHead(LabelWord word, boolean line) {
            frame |= word.frame();
            beside |= byline && word.beside();
            byline |= word.byline() || line;
            name |= word.name();
            changed |= word.changed();
            date |= word.date();
        }

        /** "lg:hidden", "gap-[2px]": for some screens or for looks alone. */
        private static boolean isUtility(String names, int from, int to) {
            for (int i = from; i < to; i++) {
                char c = names.charAt(i);
                if (c == ':' || c == '[' || c == '(') {
                    return true;
                }
            }
            return false;
        }
    }

    static Box.Suspicion worse(Box.Suspicion a, Box.Suspicion b) {
        return a.compareTo(b) > 0 ? a : b;
    }
}
