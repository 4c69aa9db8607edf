package commentariat.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A block element of the page, as far as finding the article needs it. Filled while the page is walked, then only read. */
final class Box {
    /** Whether a part looks like what surrounds an article. */
    enum Suspicion {
        NONE,
        /** A date, a counter, a button: unless it holds a paragraph. */
        SMALL,
        /** Its class or element says so, but some sites call the article so. */
        SOFT,
        /** Comments, menus, related stories: only a frame around everything is called so and is none. */
        STRONG,
        /** What asks for consent is no article, however long. */
        CERTAIN
    }

    final @Nullable Box parent;
    final String tag;
    /** The first of its classes, or "": parts of one kind share it. */
    final String kind;

    final Suspicion suspicion;
    /** Whether its class or element says that it is the article's body. */
    final boolean calledBody;

    final List<Box> children = new ArrayList<>(2);
    /** The page's blocks that stand in it at any depth: from {@code from} to before {@code to}. */
    final int from;

    int to;

    /** Whether a picture or a film stands in it, in no inner box with text. */
    boolean picture;

    /** What makes it the container of an article: prose nearby. */
    double weight;

    Box(@Nullable Box parent, String tag, String kind, Suspicion suspicion, boolean calledBody, int from) {
        this.parent = parent;
        this.tag = tag;
        this.kind = kind;
        this.suspicion = suspicion;
        this.calledBody = calledBody;
        this.from = from;
    }

    boolean holds(int block) {
        return from <= block && block < to;
    }

    /** Whether it stands in the other one, at any depth but not itself. */
    boolean isInside(Box other) {
        for (Box at = parent; at != null; at = at.parent) {
            if (at == other) {
                return true;
            }
        }
        return false;
    }

    boolean isHeading() {
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6';
    }

    /** Whether it is the page itself or a frame around all of it. */
    boolean isPage() {
        return tag.equals("body") || tag.equals("html") || tag.equals("#root");
    }

    /** Whether the page says that it holds an article, or all that is not menu. */
    boolean isCalledArticle() {
        return calledBody || tag.equals("article") || tag.equals("main");
    }
}
