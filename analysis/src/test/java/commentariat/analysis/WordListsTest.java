package commentariat.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import commentariat.analysis.quotation.FoundQuotation;
import commentariat.analysis.speaker.FoundSpeaker;
import commentariat.analysis.text.Text;
import commentariat.analysis.text.WordList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The lists stay fit for review: sorted, without doubles, with a header that says where they come from. */
class WordListsTest {

    static Stream<Arguments> lists() {
        return Stream.of(
                        of(Text.class, "abbreviations", "inquits", "sentence-starters", "verbs", "word-classes"),
                        of(FoundQuotation.class, "cues", "cue-adjectives", "cue-nouns", "source-nouns"),
                        of(
                                FoundSpeaker.class,
                                "adjectives",
                                "affiliation-kinds",
                                "demonyms",
                                "given-names",
                                "honorifics",
                                "name-particles",
                                "news-outlets",
                                "office-seekers",
                                "organisations",
                                "parties",
                                "public-figures",
                                "role-abbreviations",
                                "role-modifiers",
                                "role-verbs",
                                "roles",
                                "states",
                                "words-owned"))
                .flatMap(lists -> lists);
    }

    private static Stream<Arguments> of(Class<?> place, String... names) {
        return Stream.of(names).map(name -> Arguments.of(place, name + ".txt"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("lists")
    void isSortedWithoutDoubles(Class<?> place, String file) {
        List<String> entries = WordList.beside(place, file).entries();

        assertThat(entries).isNotEmpty().doesNotHaveDuplicates().isSorted();
    }

    @Test
    void anUnknownListIsNamed() {
        assertThatThrownBy(() -> WordList.beside(Text.class, "birds.txt"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("word list birds.txt is not on the class path beside commentariat.analysis.text.Text");
    }
}
