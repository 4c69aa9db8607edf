package commentariat.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A block element of the page, as far as finding the article needs it. Filled while the page is walked, then only read. */
final class Box {
    /** Whether a part looks like what surrounds an article. */
    enum Suspicion {
        NONE,
        /** Its class or element says so, but some sites call the article so. */
        SOFT,
        /** Comments, menus, related stories: only a frame around everything is called so and is none. */
        STRONG
    }

    final @Nullable Box parent;
    final String tag;
    final Suspicion suspicion;
    /** Whether its class or element says that it is the article's body. */
    final boolean calledBody;

    final int depth;
    final List<Box> children = new ArrayList<>(2);
    /** The blocks that stand in it directly. */
    final List<Block> blocks = new ArrayList<>(1);

    /** Characters of text inside, at any depth: all, in links, and in paragraphs that read like prose. */
    int chars;

    int linkChars;
    int proseChars;
    /** What makes it the container of an article: prose nearby. */
    double weight;

    Box(@Nullable Box parent, String tag, Suspicion suspicion, boolean calledBody) {
        this.parent = parent;
        this.tag = tag;
        this.suspicion = suspicion;
        this.calledBody = calledBody;
        this.depth = parent == null ? 0 : parent.depth + 1;
    }

    double linkShare() {
        return chars == 0 ? 0 : (double) linkChars / chars;
    }

    boolean isInside(Box ancestor) {
        for (Box at = this; at != null && at.depth >= ancestor.depth; at = at.parent) {
            if (at == ancestor) {
                return true;
            }
        }
        return false;
    }
}
