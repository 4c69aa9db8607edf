package commentariat.analysis.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import commentariat.analysis.Marked;
import commentariat.analysis.text.Text;
import commentariat.contract.commentary.Polarity;
import commentariat.contract.commentary.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The catalogue of English quotation shapes; see {@link Marked} for how the files are written. */
class QuotationsTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = {
                "/cases/quotation/direct.txt",
                "/cases/quotation/indirect.txt",
                "/cases/quotation/mixed.txt",
                "/cases/quotation/none.txt"
            },
            delimiter = '|',
            quoteCharacter = '~')
    void findsWordsAndSource(String name, String kinds, String marked) {
        Marked want = Marked.parse(marked);

        List<FoundQuotation> found = Quotations.find(Text.of(want.text()));

        Marked got = new Marked(
                want.text(),
                found.stream().map(FoundQuotation::span).toList(),
                found.stream()
                        .map(FoundQuotation::source)
                        .flatMap(Optional::stream)
                        .toList());
        assertThat(got).isEqualTo(want);
        assertThat(found).extracting(quotation -> quotation.kind().word()).containsExactlyElementsOf(words(kinds));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/cases/quotation/cues.txt", delimiter = '|', quoteCharacter = '~')
    void namesTheCueAndWhatItDoes(String text, String cue, String cueClass, String polarity) {
        List<FoundQuotation> found = Quotations.find(Text.of(text));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).cue().map(span -> span.in(text))).contains(cue);
        assertThat(found.get(0).cueClass().map(of -> of.name().toLowerCase(Locale.ROOT)))
                .contains(cueClass);
        assertThat(found.get(0).polarity().map(Polarity::word).orElse("-")).isEqualTo(polarity);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/cases/quotation/continues.txt", delimiter = '|', quoteCharacter = '~')
    void linksWhatOneSpeakerGoesOnToSay(String name, String links, String marked) {
        Marked want = Marked.parse(marked);

        List<FoundQuotation> found = Quotations.find(Text.of(want.text()));

        assertThat(found).extracting(FoundQuotation::span).isEqualTo(want.quotations());
        assertThat(found)
                .extracting(quotation -> quotation.continues().isPresent()
                        ? String.valueOf(quotation.continues().getAsInt())
                        : "-")
                .containsExactlyElementsOf(words(links));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/cases/quotation/other-languages.txt", delimiter = '|', quoteCharacter = '~')
    void inOtherLanguagesMarksAloneDecide(String marked) {
        Marked want = Marked.parse(marked);

        assertThat(Quotations.findByMarksAlone(Text.of(want.text())))
                .extracting(FoundQuotation::span)
                .isEqualTo(want.quotations())
                .extracting(Span::start)
                .isSorted();
    }

    private static List<String> words(String column) {
        return column.equals("none") ? List.of() : List.of(column.split(" ", -1));
    }
}
