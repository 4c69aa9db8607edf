package commentariat.app.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final StringWriter err = new StringWriter();

    @Test
    void onATerminalALineTakesThePlaceOfTheOneBefore() {
        Progress progress = new Progress(new PrintWriter(err), true);
        progress.accept("march 10 %, a long line");
        progress.accept("march 20 %");
        progress.end();
        assertThat(err.toString())
                .isEqualTo("\rmarch 10 %, a long line\rmarch 20 %             " + System.lineSeparator());
    }

    @Test
    void elsewhereALineIsSaidNowAndThenAndWhenSomethingElseBegins() {
        Progress progress = new Progress(new PrintWriter(err), false);
        progress.accept("march 10 %");
        progress.accept("march 20 %");
        progress.accept("settling: about 3 records to go");
        progress.accept("settling");
        progress.end();
        assertThat(err.toString().lines()).containsExactly("march 10 %", "settling: about 3 records to go");
    }
}
