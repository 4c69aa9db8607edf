package commentariat.ingest.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/** What the elements of one page say of themselves by name, role and names: that they surround an article, or are a part of it. */
final class Labels {
    private static final Set<String> SUSPECT_ELEMENTS = Set.of("aside", "footer", "figure", "form", "header", "menu");
    private static final Set<String> SUSPECT_ROLES = Set.of(
            "navigation",
            "complementary",
            "banner",
            "contentinfo",
            "search",
            "alert",
            "alertdialog",
            "dialog",
            "menu",
            "menubar",
            "toolbar",
            "tablist");
    private static final Set<String> FRAMES = Set.of("aside", "footer", "nav", "form", "figure", "figcaption");
    private static final int DEEPEST = 10;

    /** What each combination of names on this page says: pages repeat them. */
    private final Map<String, Label> known = new HashMap<>();

    /** What an element's names say. */
    Label of(Element element) {
        if (element.attributesSize() == 0) {
            return Label.NONE;
        }
        Attributes attributes = element.attributes();
        String classes = attributes.get("class");
        String id = attributes.get("id");
        String test = attributes.get("data-testid");
        String component = attributes.get("data-component");
        boolean plain = id.isEmpty() && test.isEmpty() && component.isEmpty();
        if (plain && classes.isEmpty()) {
            return Label.NONE;
        }
        String names = plain ? classes : String.join("\n", classes, id, test, component);
        Label label = known.get(names);
        if (label == null) {
            label = Label.of(classes, id, test, component);
            known.put(names, label);
        }
        return label;
    }

    /** How much an element looks like what surrounds an article; {@code label}: what its names say. */
    static Box.Suspicion suspicion(Element element, String tag, Label label) {
        if (tag.equals("body") || tag.equals("html") || tag.equals("main")) {
            return Box.Suspicion.NONE;
        }
        Box.Suspicion byTag = tag.equals("figcaption")
                ? Box.Suspicion.STRONG
                : SUSPECT_ELEMENTS.contains(tag) ? Box.Suspicion.SOFT : Box.Suspicion.NONE;
        return element.attributesSize() == 0
                ? byTag
                : Label.worse(label.suspicion(), Label.worse(byTag, byAttributes(element.attributes())));
    }

    private static Box.Suspicion byAttributes(Attributes attributes) {
        String style = attributes.get("style");
        if (attributes.hasKey("hidden")
                || !style.isEmpty() && style.replace(" ", "").contains("display:none")) {
            return Box.Suspicion.STRONG;
        }
        boolean suspect =
                attributes.get("aria-hidden").equals("true") || SUSPECT_ROLES.contains(attributes.get("role"));
        return suspect ? Box.Suspicion.SOFT : Box.Suspicion.NONE;
    }

    /** Whether the element is the article's body; {@code label}: what its names say. */
    static boolean isCalledBody(Element element, Label label) {
        return label.calledBody()
                || element.attributesSize() > 0
                        && element.attributes().get("itemprop").equalsIgnoreCase("articleBody");
    }

    /** Whether an element stands among comments, related articles or in the page's frame. */
    boolean isOfAnother(Element element) {
        Element at = element.parent();
        for (int i = 0; at != null && i < DEEPEST; i++) {
            String tag = at.normalName();
            if (tag.equals("body") || tag.equals("article") || tag.equals("main")) {
                return false;
            }
            if (FRAMES.contains(tag) || of(at).frame()) {
                return true;
            }
            at = at.parent();
        }
        return false;
    }
}
