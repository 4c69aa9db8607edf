package commentariat.analysis.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import commentariat.analysis.text.Text;
import commentariat.contract.commentary.Span;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyntaxTest {
    private static final Syntax SYNTAX = Syntax.english();

    @ParameterizedTest(name = "{0}: {2} is {3} of {4}")
    @CsvSource(delimiter = '|', textBlock = """
                    a subject and its verb     | The mayor of Harrow said that the bridge would open in May.     | mayor    | nsubj      | said
                    what was said              | The mayor of Harrow said that the bridge would open in May.     | open     | ccomp      | said
                    a name after its verb      | The plan will fail, said Laura Brandt, a professor at Lund.     | Laura    | nsubj      | said
                    an apposition              | Laura Brandt, a professor at Lund, said the plan would fail.    | professor| appos      | Laura
                    a second verb              | She praised the plan and added that it would work.              | added    | conj       | praised
                    what was added             | She praised the plan and added that it would work.              | work     | ccomp      | added
                    a passive subject          | The minister was told by aides that the vote was lost.          | minister | nsubj:pass | told
                    a negation                 | He did not say whether the talks would go on.                   | not      | advmod     | say
                    an infinitive              | The company promised to close the plant.                        | close    | xcomp      | promised
                    a noun's clause            | They rejected the claim that the plant was safe.                | safe     | acl        | claim
                    """)
    void newsSentences(String shape, String sentence, String dependent, String relation, String head) {
        Parse parse = SYNTAX.parse(Text.of(sentence)).get(0);
        Word word = parse.word(find(parse, dependent));
        assertThat(word.relation()).isEqualTo(relation);
        assertThat(parse.word(word.head()).text()).isEqualTo(head);
    }

    @Test
    void subtreesCoverWhatHangsOnAWord() {
        String sentence = "The mayor of Harrow said that the bridge would open in May.";
        Parse parse = SYNTAX.parse(Text.of(sentence)).get(0);
        assertThat(parse.subtree(find(parse, "mayor")).in(sentence)).isEqualTo("The mayor of Harrow");
        assertThat(parse.subtree(find(parse, "open")).in(sentence)).isEqualTo("that the bridge would open in May");
        assertThat(parse.word(parse.root()).text()).isEqualTo("said");
        assertThat(parse.dependents(parse.root(), "ccomp")).containsExactly(find(parse, "open"));
        assertThat(parse.within(find(parse, "May"), find(parse, "open"))).isTrue();
    }

    @Test
    void aLongSentenceIsReadInPartsThatMissNothing() {
        String text = "one two three, ".repeat(120).strip();
        List<Parse> parses = SYNTAX.parse(Text.of(text));
        assertThat(parses).hasSizeGreaterThan(2);
        assertThat(parses.stream().mapToInt(Parse::size).sum()).isEqualTo(480);
    }

    @Property(tries = 200)
    void anyTextGivesTreesWithExactOffsets(@ForAll String text) {
        int at = 0;
        for (Parse parse : SYNTAX.parse(Text.of(text))) {
            assertThat(IntStream.range(0, parse.size())
                            .filter(i -> parse.word(i).head() == Parse.NONE))
                    .hasSize(1);
            for (Word word : parse.words()) {
                assertThat(word.start()).isGreaterThanOrEqualTo(at);
                assertThat(new Span(word.start(), word.end()).in(text)).isEqualTo(word.text());
                at = word.end();
            }
            assertThat(parse.first(parse.root())).isZero();
            assertThat(parse.last(parse.root())).isEqualTo(parse.size() - 1);
        }
    }

    private static int find(Parse parse, String word) {
        return IntStream.range(0, parse.size())
                .filter(i -> parse.word(i).text().equals(word))
                .findFirst()
                .orElseThrow();
    }
}
