package commentariat.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue in {@code shapes.txt}: each shape of page that the extraction knows, and the paragraphs that a reader would keep. */
class ShapesTest {
    private static final URI URL = URI.create("https://courier.example/city/2026/11/24/bridge");
    private static final List<String> PROSE = List.of(
            "The old bridge over the Ostravice will close on Monday, the council said, and it will stay closed until"
                    + " spring.",
            "Some eleven thousand people cross it every day, most of them on their way to work, and they will need"
                    + " another way.",
            "The engineers found cracks in two of the four pillars last summer, and since then lorries have had to go"
                    + " around.",
            "“We would have liked to wait, but the river does not,” the councillor told the paper after the meeting on"
                    + " Friday.",
            "The works will cost two million, of which the region pays a half, and the rest will come from the city's"
                    + " reserve.",
            "Shopkeepers on the left bank fear for the weeks before Christmas, when they sell as much as in the whole"
                    + " summer.",
            "A footbridge of the army will stand beside it from December, wide enough for bicycles but not for any"
                    + " cars at all.",
            "The last time that the bridge was closed, in 1997, the flood had taken away its railings and one of the"
                    + " lamps.",
            "Nobody knows yet who will build the new one, since the court has to decide about a complaint of two"
                    + " companies.");

    record Shape(String name, String page, List<String> paragraphs) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Shape> shapes() throws IOException {
        String text;
        try (InputStream in = ShapesTest.class.getResourceAsStream("shapes.txt")) {
            text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
        List<Shape> shapes = new ArrayList<>();
        for (String entry : text.split("(?m)^== ")) {
            if (!entry.startsWith("#")) {
                String[] lines = filled(entry).split("\n", 2);
                String[] parts = lines[1].split("(?m)^--$", 2);
                List<String> paragraphs = Arrays.stream(parts[1].split("\n"))
                        .filter(line -> !line.isBlank())
                        .toList();
                shapes.add(new Shape(lines[0], parts[0], paragraphs));
            }
        }
        return shapes.stream();
    }

    private static String filled(String entry) {
        String filled = entry.replace("<H>", "<h1>Bridge to close for the winter</h1>");
        for (int i = 0; i < PROSE.size(); i++) {
            filled = filled.replace("§" + (i + 1), PROSE.get(i));
        }
        return filled;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void keepsWhatAReaderWould(Shape shape) {
        String page = "<!doctype html><html lang=en><head><title>Bridge to close for the winter</title></head><body>"
                + shape.page() + "</body></html>";
        Extracted extracted = Extraction.extract(page.getBytes(StandardCharsets.UTF_8), URL);
        assertThat(extracted).isInstanceOf(ExtractedArticle.class);
        assertThat(((ExtractedArticle) extracted).paragraphs()).isEqualTo(shape.paragraphs());
    }

    @Test
    void aPageOfTeasersIsNoArticle() {
        String page = "<title>The Courier</title><h1>The Courier</h1>"
                + "<ul><li><a href=/1>Bridge to close</a><li><a href=/2>Theatre opens</a></ul>";
        assertThat(Extraction.extract(page.getBytes(StandardCharsets.UTF_8), URL))
                .isInstanceOf(NotAnArticle.class);
    }
}
