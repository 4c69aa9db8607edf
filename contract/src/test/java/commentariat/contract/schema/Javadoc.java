package commentariat.contract.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the sources say of a type and of a record's components: the words that the schemas pass on to consumers. */
final class Javadoc {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern INLINE_TAG = Pattern.compile("\\{@(?:code|link)\\s+([^}]*)}");

    private Javadoc() {}

    /** The first paragraph about a type, as plain text on one line. */
    static Optional<String> of(Class<?> type) {
        return comment(type)
                .map(comment -> comment.split("\\n\\s*(?:@param|@throws|@see)|<p>", 2)[0])
                .map(Javadoc::plain)
                .filter(text -> !text.isEmpty());
    }

    /** What the comment of a record says of one component. */
    static Optional<String> of(RecordComponent component) {
        Pattern param = Pattern.compile("@param " + component.getName() + "\\s+(.*?)(?=\\n\\s*@|\\z)", Pattern.DOTALL);
        return comment(component.getDeclaringRecord())
                .map(param::matcher)
                .filter(Matcher::find)
                .map(found -> plain(found.group(1)));
    }

    private static Optional<String> comment(Class<?> type) {
        Class<?> file = type;
        while (file.getEnclosingClass() != null) {
            file = file.getEnclosingClass();
        }
        String keyword = type.isRecord() ? "record" : type.isEnum() ? "enum" : "class";
        Pattern declared = Pattern.compile(
                "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@[^\\n]*\\n\\s*)*(?:public )?(?:final )?" + keyword + " "
                        + type.getSimpleName() + "\\b",
                Pattern.DOTALL);
        try {
            Matcher matcher = declared.matcher(
                    Files.readString(SOURCES.resolve(file.getName().replace('.', '/') + ".java")));
            return matcher.find() ? Optional.of(matcher.group(1).replaceAll("(?m)^\\s*\\* ?", "")) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the source of " + type, e);
        }
    }

    /** A link shows its last part alone: {@code Identity#ofUrl} of {@code url} reads "Identity.ofUrl of url". */
    private static String plain(String html) {
        Matcher tag = INLINE_TAG.matcher(html);
        String text = tag.replaceAll(found -> Matcher.quoteReplacement(found.group(1)
                .replaceAll("^[a-z.]+\\.(?=[A-Z])", "")
                .replaceFirst("^#", "")
                .replace('#', '.')));
        return text.replaceAll("\\s+", " ").strip();
    }
}
