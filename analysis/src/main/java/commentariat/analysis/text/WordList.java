package commentariat.analysis.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A list of words that people review: a resource of UTF-8 text, one entry a line, columns separated by {@code |}. A {@code #} and what
 * follows is a comment. The one place of the module that reads a file; read once, when a class that needs the list is loaded.
 *
 * @param name the resource, for messages
 * @param rows the entries in the order of the file, each with its columns, at least one
 */
public record WordList(String name, List<List<String>> rows) {
    public WordList {
        rows = List.copyOf(rows);
    }

    /**
     * The list in {@code file}, a resource beside the class {@code place}.
     *
     * @throws IllegalStateException if there is no such resource
     */
    public static WordList beside(Class<?> place, String file) {
        try (InputStream in = place.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(
                        "word list " + file + " is not on the class path beside " + place.getName());
            }
            return parse(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read word list " + file, e);
        }
    }

    static WordList parse(String name, String content) {
        return new WordList(
                name,
                content.lines()
                        .map(line -> line.replaceFirst("#.*", "").strip())
                        .filter(line -> !line.isEmpty())
                        .map(line -> Arrays.stream(line.split("\\|", -1))
                                .map(String::strip)
                                .toList())
                        .toList());
    }

    /** The first column, in the order of the file. */
    public List<String> entries() {
        return rows.stream().map(row -> row.get(0)).toList();
    }

    /** The first column as a set that keeps the order of the file. */
    public Set<String> words() {
        return java.util.Collections.unmodifiableSet(new LinkedHashSet<>(entries()));
    }

    /**
     * From the first column to the second.
     *
     * @throws IllegalStateException if a line has no second column
     */
    public Map<String, String> pairs() {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (List<String> row : rows) {
            if (row.size() < 2) {
                throw new IllegalStateException("word list " + name + ": \"" + row.get(0) + "\" has no second column");
            }
            pairs.put(row.get(0), row.get(1));
        }
        return java.util.Collections.unmodifiableMap(pairs);
    }
}
