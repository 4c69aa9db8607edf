package commentariat.app.report;

import commentariat.contract.commentary.StanceLabel;
import java.util.ArrayList;
import java.util.List;

/**
 * What is printed on: how wide it is, and whether it takes colour. All text of others goes through {@link #clean}.
 *
 * @param columns at least 40
 * @param colour whether to use it
 */
public record Paper(int columns, boolean colour) {
    private static final int LEAST = 40;

    public Paper {
        if (columns < LEAST) {
            throw new IllegalArgumentException("columns " + columns + ": needs at least " + LEAST);
        }
    }

    /** The terminal that stdout is, as the launcher found it; a pipe has 100 columns and no colour. NO_COLOR is obeyed. */
    public static Paper stdout() {
        boolean terminal = Boolean.getBoolean("commentariat.terminal");
        int columns = Math.max(LEAST, Math.min(120, Integer.getInteger("commentariat.columns", 100)));
        return new Paper(columns, terminal && System.getenv("NO_COLOR") == null);
    }

    /** {@code text} that stands out. */
    public String bold(String text) {
        return style("1", text);
    }

    /** {@code text} that stands back. */
    public String faint(String text) {
        return style("2", text);
    }

    String country(String text) {
        return style("36", text);
    }

    /** The label with its sign, so that it is told without colour too: ▲ favourable, ▼ unfavourable, ■ neutral. */
    String stance(StanceLabel label) {
        return switch (label) {
            case FAVOURABLE -> style("32", "▲ favourable");
            case UNFAVOURABLE -> style("31", "▼ unfavourable");
            case NEUTRAL -> style("2", "■ neutral");
        };
    }

    private String style(String code, String text) {
        return colour && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    /** {@code text} on one line, without characters that could command a terminal or turn the line's direction. */
    public static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]+", " ")
                .strip();
    }

    /** {@code text} broken at spaces into lines that fit after {@code indent} spaces, each with the indent. */
    public List<String> wrap(String text, int indent) {
        int width = Math.max(20, columns - indent);
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : clean(text).split(" +", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(" ".repeat(indent) + line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(" ".repeat(indent) + line);
        return lines;
    }
}
