package commentariat.analysis.quotation;

import commentariat.analysis.text.Text;
import commentariat.contract.commentary.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the outermost words between quotation marks. One kind may be opened and another closed, as the press does; what is an
 * apostrophe and what a mark is decided by the neighbours.
 */
final class Marks {
    private static final String OPEN_DOUBLE = "“„‟«‹";
    private static final String CLOSE_DOUBLE = "”»›";
    private static final String STRAIGHT = "\"＂";
    private static final String SINGLE = "‘’‚'‛";

    /** How far ahead the end of a quotation within a quotation is sought; keeps the time linear. */
    private static final int NESTED_WITHIN = 600;
    /** How far behind a possible plural possessive a surer closing mark is sought. */
    private static final int SURER_WITHIN = 500;

    private final String text;
    private final List<Run> runs = new ArrayList<>();
    private boolean leftOpen;
    /** From here to the end of the paragraph no single mark closes. */
    private int noSingleCloses = Integer.MAX_VALUE;

    private Marks(String text) {
        this.text = text;
    }

    static List<Run> of(Text text) {
        Marks marks = new Marks(text.string());
        List<Span> paragraphs = text.paragraphs();
        for (int i = 0; i < paragraphs.size(); i++) {
            boolean nextOpens = i + 1 < paragraphs.size()
                    && marks.opensAt(paragraphs.get(i + 1).start(), paragraphs.get(i + 1));
            marks.paragraph(paragraphs.get(i), nextOpens);
        }
        return marks.runs;
    }

    private boolean opensAt(int at, Span paragraph) {
        return doubleAt(at) == 1 || (doubleAt(at) == 2) || (isSingle(at) && opensSingle(at, paragraph));
    }

    private void paragraph(Span paragraph, boolean nextOpens) {
        boolean goesOn = leftOpen && opensAt(paragraph.start(), paragraph);
        leftOpen = false;
        noSingleCloses = Integer.MAX_VALUE;
        int at = paragraph.start();
        while (at < paragraph.end()) {
            int width = width(at);
            boolean isDouble = doubleAt(at) != 0;
            if (isDouble && opensDouble(at, paragraph)) {
                width = openingWidth(at, paragraph);
                at = close(
                        at,
                        width,
                        closeDouble(at + width, paragraph, text.charAt(at)),
                        paragraph,
                        nextOpens,
                        goesOn,
                        false);
                goesOn = false;
            } else if (!isDouble && isSingle(at) && opensSingle(at, paragraph)) {
                int end = closeSingle(at + 1, paragraph);
                if (end < 0 && !(at == paragraph.start() && nextOpens && isSingle(nextStart(paragraph)))) {
                    at++; // an apostrophe after all: ’90s
                } else {
                    at = close(at, 1, end, paragraph, nextOpens, goesOn, true);
                    goesOn = false;
                }
            } else {
                at += Math.max(1, width);
            }
        }
    }

    private int nextStart(Span paragraph) {
        int at = paragraph.end();
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return Math.min(at, text.length() - 1);
    }

    /** Adds the run from the mark at {@code open} to the one at {@code end}, or to the paragraph's end; returns where to go on. */
    private int close(int open, int width, int end, Span paragraph, boolean nextOpens, boolean goesOn, boolean single) {
        if (end >= 0) {
            int closed = end + width(end);
            add(open, closed, open + width, end, goesOn, single);
            return closed;
        }
        boolean startsSentence = open == paragraph.start() || startsSentence(open, paragraph);
        if (nextOpens || startsSentence) {
            leftOpen = nextOpens;
            add(open, paragraph.end(), open + width, paragraph.end(), goesOn, single);
            return paragraph.end();
        }
        return open + width; // a mark that nothing closes, in mid-sentence: a slip
    }

    private boolean startsSentence(int open, Span paragraph) {
        int before = open - 1;
        while (before > paragraph.start() && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        return ".!?:,”\"".indexOf(text.charAt(before)) >= 0;
    }

    private void add(int outerStart, int outerEnd, int from, int to, boolean goesOn, boolean single) {
        int start = from;
        int end = to;
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        int words = words(start, end);
        if (words > 0) {
            runs.add(new Run(
                    new Span(outerStart, outerEnd),
                    new Span(start, end),
                    words,
                    ",?!—–-".indexOf(text.charAt(lastWithin(start, end))) >= 0,
                    goesOn,
                    single));
        }
    }

    /** The last character that is no mark of a quotation within. */
    private int lastWithin(int start, int end) {
        int last = end - 1;
        while (last > start && (SINGLE.indexOf(text.charAt(last)) >= 0 || doubleAt(last) != 0)) {
            last--;
        }
        return last;
    }

    private int words(int start, int end) {
        int words = 0;
        boolean in = false;
        for (int i = start; i < end; i++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(i)) || Character.isSurrogate(text.charAt(i));
            boolean apostrophe = in && SINGLE.indexOf(text.charAt(i)) >= 0;
            if (letter && !in) {
                words++;
            }
            in = letter || apostrophe;
        }
        return words;
    }

    /** 1 for a mark that opens by its look, -1 for one that closes, 2 for a straight one, 0 for none. */
    private int doubleAt(int at) {
        char c = text.charAt(at);
        if (OPEN_DOUBLE.indexOf(c) >= 0 || text.startsWith("``", at)) {
            return 1;
        }
        if (CLOSE_DOUBLE.indexOf(c) >= 0) {
            return -1;
        }
        return STRAIGHT.indexOf(c) >= 0 || isPair(at) ? 2 : 0;
    }

    /** Two single marks that stand for a double one; of three in a row behind a word the first closes what is quoted within. */
    private boolean isPair(int at) {
        boolean pair = text.startsWith("''", at) || text.startsWith("’’", at) || text.startsWith("‘‘", at);
        boolean three = pair && at + 2 < text.length() && text.charAt(at + 2) == text.charAt(at);
        boolean closes = at > 0 && !isSpace(text.charAt(at - 1)) && text.charAt(at - 1) != text.charAt(at);
        return pair && !(three && closes);
    }

    private int width(int at) {
        char c = text.charAt(at);
        return text.startsWith("``", at) || isPair(at) ? 2 : Character.charCount(c);
    }

    /** Of the mark that opens at {@code at}; one that is typed twice and closed once (““Rain fell.”) opens once. */
    private int openingWidth(int at, Span paragraph) {
        int width = width(at);
        int next = at + width;
        boolean again = next < paragraph.end() && doubleAt(next) == 1;
        return again && !closesLater(next + width(next), paragraph) ? width + width(next) : width;
    }

    private boolean opensDouble(int at, Span paragraph) {
        int look = doubleAt(at);
        boolean wordFollows = after(at + width(at), paragraph);
        if (look == 1) {
            return true;
        }
        boolean free = at == paragraph.start() || opensAfter(text.charAt(at - 1));
        // 6", and what a page left of its tags: lang="en"
        boolean noMark =
                at > paragraph.start() && (Character.isDigit(text.charAt(at - 1)) || text.charAt(at - 1) == '=');
        // »so« is the German way, ”so” the Swedish one
        return look == -1 ? free && wordFollows : wordFollows && !noMark && (free || !isWordChar(at - 1));
    }

    /** The index of the mark that closes, or -1. */
    private int closeDouble(int from, Span paragraph, char opened) {
        int depth = 0;
        for (int i = from; i < paragraph.end(); i += Math.max(1, width(i))) {
            int look = doubleAt(i);
            if (look == 0) {
                continue;
            }
            boolean spaceBefore = isSpace(text.charAt(i - 1));
            boolean closesHere = !spaceBefore || i + width(i) >= paragraph.end() || !after(i + width(i), paragraph);
            if (opened == '»') {
                if (text.charAt(i) == '«') {
                    return i;
                }
            } else if (look == 1 && opened == '„' && text.charAt(i) == '“') {
                return i;
            } else if (look == 1 && (spaceBefore || after(i + width(i), paragraph))) {
                if (!closesLater(i + width(i), paragraph)) {
                    return spaceBefore ? backFrom(i) : i;
                }
                depth++;
            } else if (look == -1 || closesHere) {
                if (depth == 0) {
                    return i;
                }
                depth--;
            }
        }
        return -1;
    }

    /** Whether two more marks close after {@code from}: one for the inner quotation, one for the outer. */
    private boolean closesLater(int from, Span paragraph) {
        int closers = 0;
        int openers = 0;
        int limit = Math.min(paragraph.end(), from + NESTED_WITHIN);
        for (int i = from; i < limit; i++) {
            int look = doubleAt(i);
            closers += look == -1 ? 1 : 0;
            openers += look == 1 ? 1 : 0;
            if (closers - openers >= 2) {
                return true;
            }
        }
        return false;
    }

    /** The last white space before {@code at}: where a run whose closing mark was forgotten is cut. */
    private static int backFrom(int at) {
        return at - 1;
    }

    private boolean isSingle(int at) {
        return SINGLE.indexOf(text.charAt(at)) >= 0 && doubleAt(at) == 0;
    }

    private boolean opensSingle(int at, Span paragraph) {
        boolean free = at == paragraph.start() || opensAfter(text.charAt(at - 1));
        return free && text.charAt(at) != '’' && after(at + 1, paragraph) && !Character.isDigit(text.charAt(at + 1));
    }

    /** The index of the single mark that closes: the first that is no apostrophe, or -1. */
    private int closeSingle(int from, Span paragraph) {
        if (from >= noSingleCloses) {
            return -1;
        }
        int plural = -1;
        for (int i = from; i < paragraph.end() && (plural < 0 || i - plural < SURER_WITHIN); i++) {
            if (!isSingle(i) || isSpace(text.charAt(i - 1)) || isWordChar(i + 1)) {
                continue;
            }
            char before = text.charAt(i - 1);
            boolean punctuated = ",.!?…".indexOf(before) >= 0
                    || i + 1 >= paragraph.end()
                    || ",.;:!?)”\"".indexOf(text.charAt(i + 1)) >= 0;
            if (punctuated || before != 's') {
                return i;
            }
            plural = plural < 0 ? i : plural; // officials’ plans: perhaps
        }
        if (plural < 0) {
            noSingleCloses = from;
        }
        return plural;
    }

    private boolean after(int at, Span paragraph) {
        return at < paragraph.end() && !isSpace(text.charAt(at)) && ",;:)".indexOf(text.charAt(at)) < 0;
    }

    private boolean isWordChar(int at) {
        return at < text.length() && Character.isLetterOrDigit(text.codePointAt(at));
    }

    private static boolean opensAfter(char c) {
        return isSpace(c) || "([{—–-/:…,".indexOf(c) >= 0 || OPEN_DOUBLE.indexOf(c) >= 0 || STRAIGHT.indexOf(c) >= 0;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
