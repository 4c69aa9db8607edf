package commentariat.contract.commentary;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SpanPropertiesTest {
    @Property
    void overlapGoesBothWays(@ForAll @IntRange(max = 9) int a, @ForAll @IntRange(max = 9) int b) {
        Span one = new Span(a, a + 3);
        Span other = new Span(b, b + 2);
        assertThat(one.overlaps(other)).isEqualTo(other.overlaps(one));
    }
}
