package commentariat.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Files that say what the code is expected to write. With {@code -Dgolden=update} a comparison rewrites its file instead, for a
 * person to review the change.
 */
public final class Golden {
    private static final int LINES_SHOWN = 30;

    private Golden() {}

    /** Whether this run rewrites golden files. */
    public static boolean updating() {
        return "update".equals(System.getProperty("golden"));
    }

    /**
     * Compares {@code file} with what the code writes now.
     *
     * @param file as seen from the module's folder, or absolute
     * @param refresh the command that rewrites it, without {@code -Dgolden=update}
     * @throws AssertionError if they differ; shows where, and the command
     */
    public static void compare(Path file, String now, String refresh) {
        try {
            if (updating()) {
                Files.createDirectories(
                        Objects.requireNonNull(file.toAbsolutePath().getParent()));
                Files.writeString(file, now);
                return;
            }
            String expected = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
            if (!expected.equals(now)) {
                throw new AssertionError(file + " is not what the code writes now:\n"
                        + difference(expected.lines().toList(), now.lines().toList())
                        + "If the change is meant, refresh it with: " + refresh + " -Dgolden=update");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot compare " + file, e);
        }
    }

    /** The lines between what both begin with and what both end with: {@code -} the file's, {@code +} the code's. */
    static String difference(List<String> expected, List<String> now) {
        int shorter = Math.min(expected.size(), now.size());
        int start = 0;
        while (start < shorter && expected.get(start).equals(now.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && expected.get(expected.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
            end++;
        }
        StringBuilder text = new StringBuilder("@@ line " + (start + 1) + "\n");
        append(text, "-", expected.subList(start, expected.size() - end));
        append(text, "+", now.subList(start, now.size() - end));
        return text.toString();
    }

    private static void append(StringBuilder text, String mark, List<String> lines) {
        lines.stream()
                .limit(LINES_SHOWN)
                .forEach(line -> text.append(mark).append(line).append('\n'));
        if (lines.size() > LINES_SHOWN) {
            text.append(mark).append("… ").append(lines.size() - LINES_SHOWN).append(" more\n");
        }
    }
}
