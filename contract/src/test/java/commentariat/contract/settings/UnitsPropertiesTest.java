package commentariat.contract.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class UnitsPropertiesTest {
    private static final Map<String, Duration> TIMES = Map.of(
            "ms", Duration.ofMillis(1),
            "s", Duration.ofSeconds(1),
            "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1));

    private static final Map<String, Long> SIZES = Map.of("B", 1L, "KiB", 1L << 10, "MiB", 1L << 20, "GiB", 1L << 30);

    @Property
    void aTimeIsItsAmountInItsUnit(@ForAll @IntRange(min = 0, max = 999_999_999) int amount) {
        TIMES.forEach((unit, one) -> {
            Duration time = one.multipliedBy(amount);
            assertThat(Settings.duration(amount + unit)).isEqualTo(time);
            assertThat(Settings.duration(" " + amount + " " + unit + " ")).isEqualTo(time);
        });
    }

    @Property
    void aSizeIsItsAmountInItsUnit(@ForAll @LongRange(min = 0, max = (1L << 33) - 1) long amount) {
        SIZES.forEach(
                (unit, one) -> assertThat(DataSize.parse(amount + unit).bytes()).isEqualTo(amount * one));
    }

    @Property
    void aSizeIsReadAsItIsWritten(@ForAll @LongRange(min = 0, max = 999_999_999_999L) long bytes) {
        DataSize size = new DataSize(bytes);
        assertThat(DataSize.parse(size.toString())).isEqualTo(size);
    }

    @Property
    void anyOtherTextIsRefusedInOneLineThatSaysWhatToWrite(@ForAll String text) {
        refused(() -> Settings.duration(text), "write");
        refused(() -> DataSize.parse(text), "write");
    }

    private static void refused(Runnable reading, String remedy) {
        try {
            reading.run();
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining(remedy);
        }
    }

    @Example
    void aSizeIsWrittenInTheLargestUnitThatFits() {
        assertThat(new DataSize(0)).hasToString("0B");
        assertThat(new DataSize(1023)).hasToString("1023B");
        assertThat(new DataSize(1024)).hasToString("1KiB");
        assertThat(new DataSize(1025)).hasToString("1025B");
        assertThat(new DataSize(8 << 20)).hasToString("8MiB");
        assertThat(new DataSize(3L << 30)).hasToString("3GiB");
    }

    @Example
    void aSizeHasItsBounds() {
        assertThatThrownBy(() -> new DataSize(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("size -1: needs at least 0 bytes");
        assertThat(new DataSize(3L << 30).intBytes()).isEqualTo(Integer.MAX_VALUE);
        assertThat(new DataSize(7).intBytes()).isEqualTo(7);
    }
}
