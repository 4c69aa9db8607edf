package commentariat.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The demo site's files: texts, templates, programme. */
final class DemoResource {

    private DemoResource() {}

    static String read(String name) {
        try (InputStream stream = DemoResource.class.getResourceAsStream("demo/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("the demo site has no file " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
