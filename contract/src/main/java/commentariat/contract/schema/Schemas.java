package commentariat.contract.schema;

import commentariat.contract.Event;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schema of each record that stands on a topic, for consumers who check what they read. */
public final class Schemas {
    private Schemas() {}

    /**
     * The schema of a record: the text of a JSON Schema, draft 2020-12.
     *
     * @throws IllegalArgumentException if the record stands on no topic of the catalogue
     */
    public static String of(Class<? extends Event> record) {
        String file = record.getSimpleName() + ".json";
        try (InputStream in = Schemas.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException(
                        "no schema of " + record.getName() + ": it stands on no topic of the catalogue");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
