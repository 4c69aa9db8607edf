package commentariat.app.report;

import commentariat.app.deadletter.Letters;
import commentariat.contract.deadletter.DeadLetterId;
import commentariat.contract.topic.DeadLetter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.common.header.Header;

/** One dead letter with all that is known of it: what failed, where, why, what became of it, and the record as it was. */
public final class DeadLetterReport {
    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_DUMP = 256;
    private static final int DUMP_LINE = 16;

    private final Paper paper;
    private final ZoneId zone;

    /** {@code zone} is the reader's. */
    public DeadLetterReport(Paper paper, ZoneId zone) {
        this.paper = paper;
        this.zone = zone;
    }

    /** The lines of the report; {@code letters} know what became of it. */
    public List<String> of(DeadLetterId id, DeadLetter letter, Letters letters) {
        List<String> lines = new ArrayList<>();
        lines.add(paper.bold("dead letter " + id));
        line(
                lines,
                "failed",
                Moments.of(letter.at(), zone) + " in " + Paper.clean(letter.stage()) + ", attempt " + letter.attempt());
        line(lines, "cause", letter.cause() + "  " + Paper.clean(letter.error()));
        lines.addAll(paper.wrap(letter.message(), 13));
        line(
                lines,
                "record",
                letter.place()
                        + letter.timestamp()
                                .map(time -> ", of " + Moments.of(time, zone))
                                .orElse(""));
        letter.follows().ifPresent(earlier -> line(lines, "follows", earlier + ", which was driven again"));
        letters.find(id).flatMap(letters::resolution).ifPresent(resolution -> {
            line(lines, "resolved", Paper.clean(Letters.said(resolution)));
            resolution.to().ifPresent(to -> line(lines, "stands at", to.toString()));
        });
        Optional.ofNullable(letters.followers().get(id))
                .ifPresent(again -> line(lines, "again", "failed as " + again.id() + ", attempt " + again.attempt()));
        letter.trace().ifPresent(trace -> {
            List<String> calls = trace.lines().toList();
            line(lines, "thrown at", Paper.clean(calls.get(0)));
            calls.stream().skip(1).forEach(call -> lines.add("             " + Paper.clean(call)));
        });
        for (Header header : letter.headers()) {
            line(lines, "header", Paper.clean(header.key()) + ": " + inline(header.value()));
        }
        line(lines, "key", letter.key().map(DeadLetterReport::inline).orElse("(none)"));
        if (!letter.asRead()) {
            lines.addAll(paper.wrap(
                    "What follows could not be written; what was read stands at " + letter.place()
                            + " for as long as that topic keeps it.",
                    2));
        }
        lines.addAll(letter.value().map(value -> value(id, value)).orElse(List.of("  value      (none: a tombstone)")));
        return lines;
    }

    private List<String> value(DeadLetterId id, byte[] value) {
        List<String> lines = new ArrayList<>();
        Optional<String> text = text(value);
        line(lines, "value", Moments.bytes(value.length) + (text.isPresent() ? ", text" : ", no UTF-8"));
        if (text.isPresent()) {
            String start =
                    text.get().substring(0, Math.min(LONGEST_TEXT, text.get().length()));
            start.lines().map(DeadLetterReport::visible).forEach(lines::add);
        } else {
            lines.addAll(dump(value));
        }
        boolean cut = text.map(all -> all.length() > LONGEST_TEXT).orElse(value.length > LONGEST_DUMP);
        if (cut) {
            lines.add(paper.faint("… all of it: commentariat dead-letters show " + id + " --value-to FILE"));
        }
        return lines;
    }

    private static void line(List<String> lines, String name, String text) {
        lines.add(String.format(Locale.ROOT, "  %-10s %s", name, text));
    }

    private static String inline(byte[] bytes) {
        if (bytes == null) {
            return "(none)";
        }
        return text(bytes)
                .map(text -> text.length() > 200 ? text.substring(0, 200) + "…" : text)
                .map(DeadLetterReport::visible)
                .orElseGet(() -> "0x" + HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, LONGEST_DUMP)));
    }

    /** Nothing hidden, nothing that could command the terminal: what does not print is written as in Java. */
    private static String visible(String text) {
        StringBuilder visible = new StringBuilder();
        text.codePoints().forEach(point -> {
            boolean prints = switch (Character.getType(point)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.SURROGATE,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR,
                        Character.UNASSIGNED,
                        Character.PRIVATE_USE -> point == '\t';
                default -> true;
            };
            if (prints) {
                visible.appendCodePoint(point);
            } else {
                for (char unit : Character.toChars(point)) {
                    visible.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
                }
            }
        });
        return visible.toString();
    }

    /** The text that the bytes are; empty where they are no UTF-8. */
    private static Optional<String> text(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static List<String> dump(byte[] bytes) {
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < Math.min(bytes.length, LONGEST_DUMP); at += DUMP_LINE) {
            int end = Math.min(at + DUMP_LINE, bytes.length);
            StringBuilder text = new StringBuilder();
            for (int i = at; i < end; i++) {
                text.append(bytes[i] >= ' ' && bytes[i] < 127 ? (char) bytes[i] : '.');
            }
            lines.add(String.format(
                    Locale.ROOT,
                    "%08x  %-47s  %s",
                    at,
                    HexFormat.ofDelimiter(" ").formatHex(bytes, at, end),
                    text));
        }
        return lines;
    }
}
