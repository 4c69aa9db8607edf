package commentariat.contract.commentary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SpanPropertiesTest {
    @Provide
    Arbitrary<Span> spans() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(1, 6))
                .as((start, length) -> new Span(start, start + length));
    }

    @Property
    void twoOverlapWhereTheyShareAUnit(@ForAll("spans") Span one, @ForAll("spans") Span other) {
        boolean shared = units(one).anyMatch(unit -> units(other).anyMatch(known -> known == unit));
        assertThat(one.overlaps(other)).isEqualTo(shared);
        assertThat(other.overlaps(one)).isEqualTo(shared);
    }

    @Property
    void oneContainsAnotherWhereItHasAllItsUnits(@ForAll("spans") Span one, @ForAll("spans") Span other) {
        boolean all = units(other).allMatch(unit -> units(one).anyMatch(known -> known == unit));
        assertThat(one.contains(other)).isEqualTo(all);
    }

    @Property
    void orderIsThatOfReading(@ForAll("spans") Span one, @ForAll("spans") Span other) {
        assertThat(Integer.signum(one.compareTo(other))).isEqualTo(-Integer.signum(other.compareTo(one)));
        assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
        if (one.start() < other.start()) {
            assertThat(one).isLessThan(other);
        }
    }

    @Property
    void isAsLongAsItsWords(@ForAll("spans") Span span) {
        assertThat(span.in("twenty units of words").length()).isEqualTo(span.length());
    }

    @Property
    void isNeverEmptyNorBeforeTheText(@ForAll int start, @ForAll int end) {
        if (start >= 0 && end > start) {
            assertThat(new Span(start, end).length()).isPositive();
        } else {
            assertThatThrownBy(() -> new Span(start, end))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("span " + start + ".." + end + ": needs 0 <= start < end");
        }
    }

    private static IntStream units(Span span) {
        return IntStream.range(span.start(), span.end());
    }
}
