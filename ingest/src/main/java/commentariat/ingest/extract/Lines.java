package commentariat.ingest.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Lines inside an article's body that are none of it: "Advertisement", the headline once more, a dateline, a byline. */
final class Lines {
    private static final int LINE_LENGTH = 160;
    private static final int NOTICE_LENGTH = 600;
    private static final int LAST_LINE_LENGTH = 500;
    private static final int LONGEST_BYLINE = 120;
    private static final int LONGEST_ENDING = 60;

    private static final Set<String> WHOLE = of("= ");
    private static final Phrases BEGINNINGS = new Phrases(of("^ "));
    private static final Phrases WITHIN = new Phrases(of("~ "));
    private static final Phrases NOTICES = new Phrases(of("! "));
    private static final Phrases BELOW = new Phrases(of("$ "));
    private static final Set<String> ENDINGS = of("% ");
    private static final Pattern BYLINE = Pattern.compile(
            "(?:By|BY|Von|Par|Por|Di|Text:|Written by|Reporting by|Story by|Words by)\\s+\\p{Lu}[^.!?]{2,100}");
    private static final Pattern NUMBERS_ONLY = Pattern.compile("[\\p{N}\\p{P}\\p{S}\\p{Cf}\\s]+");
    /** "1,693 views": what a page counts of itself; the line is in lower case. */
    private static final Pattern COUNT =
            Pattern.compile("\\d[\\d.,]*\\s?[km]?\\s?(?:views?|shares?|comments?|likes?|min(?:ute)?s?\\.? read)");

    private static final Pattern ABOUT_A_PERSON = Pattern.compile(
            "\\s+(?:is|was|has|writes|covers|joined|lives|works|ist|schreibt|arbeitet|est|es|è|é)\\s.*");

    private final String title;
    private final List<String> authors;

    /**
     * @param title the article's
     * @param authors their names
     */
    Lines(String title, List<String> authors) {
        this.title = title;
        this.authors = authors;
    }

    /** @param first whether no paragraph of the article stands before it */
    Body.Fate fate(Block block, boolean first) {
        String text = block.text();
        if (text.length() < NOTICE_LENGTH) {
            String lower = text.toLowerCase(Locale.ROOT);
            if (text.length() < LINE_LENGTH && isLine(block, lower) || NOTICES.isIn(lower)) {
                return Body.Fate.LINE;
            }
        }
        if (first && (isTitle(text) || isDateline(text))) {
            return Body.Fate.HEAD;
        }
        if (text.length() < LONGEST_BYLINE && BYLINE.matcher(text).matches() && !block.endsLikeASentence()) {
            return Body.Fate.BYLINE;
        }
        return Body.Fate.KEPT;
    }

    private static boolean isLine(Block block, String lower) {
        String line = withoutEnd(lower);
        return line.isEmpty()
                || WHOLE.contains(line)
                || (NUMBERS_ONLY.matcher(lower).matches()
                                || COUNT.matcher(lower).matches())
                        && !block.box().tag.equals("td")
                || WITHIN.isIn(line)
                || BEGINNINGS.begin(line);
    }

    /** Whether a part of the page that is no article begins with this heading: "Related stories". */
    boolean isEnding(Block block) {
        String text = block.text();
        if (text.length() > LONGEST_ENDING || !block.isHeading() && !block.emphasised()) {
            return false;
        }
        return ENDINGS.contains(withoutEnd(text.toLowerCase(Locale.ROOT)));
    }

    /** Whether it belongs to the page and not to the article, where it stands below the article: who reported, where to subscribe. */
    boolean isBelow(Block block) {
        String text = block.text();
        if (text.length() > LAST_LINE_LENGTH) {
            return false;
        }
        return BELOW.isIn(text.toLowerCase(Locale.ROOT)) || isAboutAnAuthor(text);
    }

    private boolean isAboutAnAuthor(String text) {
        for (String author : authors) {
            if (text.startsWith(author)
                    && ABOUT_A_PERSON.matcher(text.substring(author.length())).matches()) {
                return true;
            }
        }
        return false;
    }

    boolean isTitle(String text) {
        return text.equals(title)
                || !title.isEmpty() && Headlines.withoutLabel(text).equals(title)
                || text.length() < 300
                        && Math.abs(text.length() - title.length()) < 12
                        && Headlines.overlap(text, title) > 0.9;
    }

    private static boolean isDateline(String text) {
        return text.length() < 60 && Moments.parse(text).isPresent();
    }

    private static String withoutEnd(String line) {
        int end = line.length();
        while (end > 0 && (".:…!»>›→|-".indexOf(line.charAt(end - 1)) >= 0 || line.charAt(end - 1) == ' ')) {
            end--;
        }
        return line.substring(0, end);
    }

    private static Set<String> of(String kind) {
        Set<String> lines = new HashSet<>();
        for (String line : Words.list("boilerplate-lines.txt")) {
            if (line.startsWith(kind)) {
                lines.add(line.substring(kind.length()));
            }
        }
        return Set.copyOf(lines);
    }
}
