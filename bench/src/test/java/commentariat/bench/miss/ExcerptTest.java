package commentariat.bench.miss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import commentariat.contract.commentary.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExcerptTest {
    private static final String TEXT = "word ".repeat(400);

    @Test
    void showsWholeWordsAroundAMark() {
        assertThat(Excerpt.of(TEXT, List.of(gold(1000, 1004)))).singleElement().satisfies(excerpt -> {
            assertThat(excerpt.text()).startsWith("word ").endsWith(" word").hasSizeBetween(300, 370);
            assertThat(excerpt.marks())
                    .singleElement()
                    .satisfies(
                            mark -> assertThat(mark.span().in(excerpt.text())).isEqualTo("word"));
            assertThat(excerpt.opens()).isFalse();
            assertThat(excerpt.closes()).isFalse();
        });
    }

    @Test
    void marksThatAreNearShareAPieceAndDistantOnesDoNot() {
        assertThat(Excerpt.of(TEXT, List.of(gold(1500, 1504), gold(100, 104), gold(200, 204))))
                .extracting(excerpt -> excerpt.marks().size(), Excerpt::opens)
                .containsExactly(tuple(2, true), tuple(1, false));
    }

    @Test
    void withoutAMarkTheArticlesBeginningIsShown() {
        assertThat(Excerpt.of(TEXT, List.of())).singleElement().satisfies(excerpt -> {
            assertThat(excerpt.opens()).isTrue();
            assertThat(excerpt.marks()).isEmpty();
        });
        assertThat(Excerpt.of("short", List.of())).extracting(Excerpt::text).containsExactly("short");
        assertThat(Excerpt.of("", List.of())).isEmpty();
    }

    @Test
    void aCharacterOfTwoUnitsIsNeverCut() {
        String emoji = "🌉".repeat(400);
        for (int at = 600; at < 604; at += 2) {
            for (int shift = 0; shift < 2; shift++) {
                String text = "x".repeat(shift) + emoji;
                Excerpt excerpt = Excerpt.of(text, List.of(gold(at + shift, at + shift + 2)))
                        .get(0);
                assertThat(Character.isLowSurrogate(excerpt.text().charAt(0))).isFalse();
                assertThat(Character.isHighSurrogate(
                                excerpt.text().charAt(excerpt.text().length() - 1)))
                        .isFalse();
            }
        }
    }

    private static Mark gold(int start, int end) {
        return new Mark(new Span(start, end), Mark.Role.GOLD);
    }
}
