package commentariat.enrich;

import static commentariat.enrich.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import commentariat.contract.commentary.Edit;
import commentariat.contract.commentary.Quotation;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What a new revision says of the quotations. */
class EditsTest {
    private final Stream stream = new Stream();

    @AfterEach
    void close() {
        stream.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/edits.txt", delimiter = '|', quoteCharacter = '`')
    void tellsRevisionsApart(String name, String before, String after, String expected) {
        stream.publish(article("a", 1, "2026-02-14", before), article("a", 2, "2026-02-14", after));

        List<String> changes = stream.edits().stream()
                .flatMap(edit -> edit.changes().stream())
                .map(change -> change.kind().word() + " "
                        + change.before().map(EditsTest::initials).orElse("-") + ">"
                        + change.after().map(EditsTest::initials).orElse("-"))
                .toList();
        assertThat(String.join(", ", changes)).isEqualTo(expected == null ? "" : expected);
    }

    /** The speaker's first letter and the first word: {@code O:Never}. */
    private static String initials(Quotation quotation) {
        return quotation.speaker().map(speaker -> speaker.substring(0, 1)).orElse("?") + ":"
                + quotation.text().split("\\W", 2)[0];
    }

    @Test
    void anEditTellsBothRevisionsAndWhenItWasSeen() {
        stream.publish(
                article("a", 2, "2026-02-14", "Orlova for RU: \"Yes.\""),
                article("a", 5, "2026-02-14", "Orlova for RU: \"Yes.\" Haddad for US: \"No.\""));

        Edit edit = stream.edits().get(0);
        assertThat(edit.key()).isEqualTo("a");
        assertThat(edit.fromRevision()).isEqualTo(2);
        assertThat(edit.article().revision()).isEqualTo(5);
        assertThat(edit.changedAt()).isEqualTo(Instant.parse("2026-03-01T12:00:05Z"));
    }
}
