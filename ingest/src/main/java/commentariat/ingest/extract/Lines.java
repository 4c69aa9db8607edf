package commentariat.ingest.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Lines inside an article's body that are none of it: "Advertisement", the headline once more, a dateline, a byline. */
final class Lines {
    private static final int LINE_LENGTH = 160;
    private static final int LONGEST_BYLINE = 120;

    private static final Set<String> WHOLE = of("= ");
    private static final List<String> BEGINNINGS = List.copyOf(of("^ "));
    private static final List<String> WITHIN = List.copyOf(of("~ "));
    private static final Pattern BYLINE = Pattern.compile(
            "(?:By|BY|Von|Par|Por|Di|Text:|Written by|Reporting by|Story by|Words by)\\s+\\p{Lu}[^.!?]{2,100}");
    private static final Pattern NUMBERS_ONLY = Pattern.compile("[\\p{N}\\p{P}\\p{S}\\s]+");

    private final String title;

    /** @param title the article's */
    Lines(String title) {
        this.title = title;
    }

    /** @param first whether no paragraph of the article stands before it */
    Body.Fate fate(Block block, boolean first) {
        String text = block.text();
        if (text.length() < LINE_LENGTH && isLine(block, text)) {
            return Body.Fate.LINE;
        }
        if (first && (isTitle(text) || isDateline(text))) {
            return Body.Fate.HEAD;
        }
        if (text.length() < LONGEST_BYLINE && BYLINE.matcher(text).matches() && !block.endsLikeASentence()) {
            return Body.Fate.BYLINE;
        }
        return Body.Fate.KEPT;
    }

    private static boolean isLine(Block block, String text) {
        String line = withoutEnd(text.toLowerCase(Locale.ROOT));
        if (line.isEmpty()
                || WHOLE.contains(line)
                || NUMBERS_ONLY.matcher(text).matches() && !block.box().tag.equals("td")) {
            return true;
        }
        for (String phrase : WITHIN) {
            if (line.contains(phrase)) {
                return true;
            }
        }
        for (String beginning : BEGINNINGS) {
            if (line.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    boolean isTitle(String text) {
        return text.equals(title)
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
