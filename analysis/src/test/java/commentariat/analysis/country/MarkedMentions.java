package commentariat.analysis.country;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of the catalogue with its mentions: {@code [RU:Kremlin]} marks words that stand for a country, {@code ¶} ends a paragraph.
 *
 * @param text without the marks
 * @param mentions {@code start-end code words}, in reading order
 */
record MarkedMentions(String text, List<String> mentions) {
    private static final Pattern MARK = Pattern.compile("\\[([A-Z]{2}):([^\\]]+)\\]");

    static MarkedMentions parse(String marked) {
        Matcher mark = MARK.matcher(marked.replace(" ¶ ", "\n\n"));
        StringBuilder text = new StringBuilder();
        List<String> mentions = new ArrayList<>();
        while (mark.find()) {
            mark.appendReplacement(text, "");
            int start = text.length();
            text.append(mark.group(2));
            mentions.add(line(start, text.length(), mark.group(1), mark.group(2)));
        }
        mark.appendTail(text);
        return new MarkedMentions(text.toString(), mentions);
    }

    static String line(int start, int end, String code, String words) {
        return start + "-" + end + " " + code + " " + words;
    }
}
