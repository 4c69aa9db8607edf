package commentariat.embedded;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page with places, written {@code {{name}}}, for markup that is put in as it is: escape before filling. */
record Template(String text) {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-zA-Z]+)}}");

    static Template named(String resource) {
        return new Template(DemoResource.read(resource));
    }

    /** @throws IllegalArgumentException if a place has no value */
    String fill(Map<String, String> values) {
        return PLACE.matcher(text).replaceAll(place -> {
            if (!values.containsKey(place.group(1))) {
                throw new IllegalArgumentException("nothing to put in the place of " + place.group());
            }
            return Matcher.quoteReplacement(values.getOrDefault(place.group(1), ""));
        });
    }

    /** Text as it must be written in HTML and XML, in content and in attributes. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
