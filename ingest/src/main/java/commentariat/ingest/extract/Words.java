package commentariat.ingest.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads this package's word lists: one entry a line; a line that begins with {@code #} is a comment. */
final class Words {
    private Words() {}

    static List<String> list(String file) {
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("resource " + file + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    static Set<String> set(String file) {
        return Set.copyOf(list(file));
    }

    /** Month by its name. */
    static Map<String, Integer> months() {
        return list("months.txt").stream()
                .map(line -> line.split(" = ", 2))
                .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> Integer.valueOf(pair[1])));
    }
}
