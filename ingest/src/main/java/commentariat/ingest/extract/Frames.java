package commentariat.ingest.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What surrounds the article: menus, comments, related stories, captions and the like, by what the page calls them. */
final class Frames {
    /**
     * The share of the page's prose with which a suspect part is a frame around the article; where that leaves too little of the page,
     * its names mean something else and the next pair is tried.
     */
    private record Trial(double ifSoft, double ifStrong) {}

    private static final List<Trial> TRIALS = List.of(new Trial(0.5, 0.85), new Trial(0.12, 0.4), new Trial(0, 0.15));
    private static final double LEFT_AT_LEAST = 0.3;
    /** The share of the page's prose from which a part that holds headline or body is a frame around the article. */
    private static final double AROUND_AN_ARTICLE = 0.25;

    private static final int SHORTEST_PARAGRAPH = 120;
    private static final int SHORTEST_STORY = 300;
    /** Where article elements inside the article hold more of it than this, they are its entries. */
    private static final double MOST_IN_TEASERS = 0.3;

    /** Where so much of the page's prose stands in no suspect part, the article does, too. */
    private static final double LEAST_UNSUSPECTED = 0.15;

    private static final int SHORTEST_ARTICLE = 600;

    private final Outline outline;
    private final Measures all;
    private final int headline;
    private final List<Box> bodies;
    private int unsuspected;

    private Frames(Outline outline, int headline) {
        this.outline = outline;
        this.headline = headline;
        this.bodies = bodies(outline.root);
        this.all = new Measures(outline.blocks, new boolean[outline.blocks.size()]);
    }

    /**
     * Which of the outline's blocks stand in such a part.
     *
     * @param headline the block that is the article's headline, or -1
     */
    static boolean[] of(Outline outline, int headline) {
        return new Frames(outline, headline).blocks();
    }

    private boolean[] blocks() {
        unsuspected = all.prose(outline.root) - suspected();
        boolean[] excluded = new boolean[outline.blocks.size()];
        int prose = all.prose(outline.root);
        for (Trial trial : TRIALS) {
            Arrays.fill(excluded, false);
            int left = prose - exclude(trial, excluded);
            if (left >= LEFT_AT_LEAST * prose) {
                break;
            }
        }
        excludeOtherStories(excluded);
        return excluded;
    }

    /** Beside the article element that holds the headline, and inside it, others are stories of their own: the next one, or a teaser. */
    private void excludeOtherStories(boolean[] excluded) {
        List<Box> articles = new ArrayList<>();
        Box own = null;
        List<Box> open = new ArrayList<>(List.of(outline.root));
        while (!open.isEmpty()) {
            Box box = open.remove(open.size() - 1);
            if (box.tag.equals("article")) {
                articles.add(box);
                own = box.holds(headline) ? box : own;
            }
            open.addAll(box.children);
        }
        if (own == null && headline < 0) {
            own = longest(articles);
        }
        if (own == null || all.prose(own) < SHORTEST_STORY) {
            return;
        }
        int inside = 0;
        for (Box article : articles) {
            inside += article.isInside(own) ? all.prose(article) : 0;
        }
        boolean teasersInside = inside < MOST_IN_TEASERS * all.prose(own);
        for (Box article : articles) {
            if (article != own && !own.isInside(article) && (teasersInside || !article.isInside(own))) {
                Arrays.fill(excluded, article.from, article.to, true);
            }
        }
    }

    private @Nullable Box longest(List<Box> articles) {
        Box longest = null;
        for (Box article : articles) {
            boolean most = 2 * all.prose(article) > all.prose(outline.root);
            if (most && (longest == null || all.prose(article) < all.prose(longest))) {
                longest = article;
            }
        }
        return longest;
    }

    /** Prose in parts that are suspect, the page's own frame apart. */
    private int suspected() {
        int prose = 0;
        List<Box> open = new ArrayList<>(List.of(outline.root));
        while (!open.isEmpty()) {
            Box box = open.remove(open.size() - 1);
            if (box.suspicion == Box.Suspicion.NONE || box.calledBody || box.holds(headline) || holdsBody(box)) {
                open.addAll(box.children);
            } else {
                prose += all.prose(box);
            }
        }
        return prose;
    }

    private int exclude(Trial trial, boolean[] excluded) {
        int lost = 0;
        List<Box> open = new ArrayList<>(List.of(outline.root));
        while (!open.isEmpty()) {
            Box box = open.remove(open.size() - 1);
            if (isFrame(box, trial)) {
                Arrays.fill(excluded, box.from, box.to, true);
                lost += all.prose(box);
            } else {
                open.addAll(box.children);
            }
        }
        return lost;
    }

    private boolean isFrame(Box box, Trial trial) {
        if (box.suspicion == Box.Suspicion.NONE || box.calledBody || holdsBody(box)) {
            return false;
        }
        int prose = all.prose(box);
        if (prose == 0 || box.suspicion == Box.Suspicion.CERTAIN && !box.holds(headline)) {
            return !holdsQuotation(box);
        }
        if (box.suspicion == Box.Suspicion.SMALL) {
            return prose < SHORTEST_PARAGRAPH;
        }
        int page = all.prose(outline.root);
        if (box.holds(headline) && prose >= Math.min(AROUND_AN_ARTICLE * page, SHORTEST_ARTICLE)
                || holdsQuotation(box)) {
            return false;
        }
        if (box.suspicion == Box.Suspicion.STRONG
                && headline >= 0
                && unsuspected >= SHORTEST_ARTICLE
                && unsuspected >= LEAST_UNSUSPECTED * page) {
            return true;
        }
        return prose < (box.suspicion == Box.Suspicion.SOFT ? trial.ifSoft : trial.ifStrong) * page;
    }

    /** Whether most of its prose stands in what is called the article's body. */
    private boolean holdsBody(Box box) {
        int prose = 0;
        for (Box body : bodies) {
            prose += body.from >= box.from && body.to <= box.to ? all.prose(body) : 0;
        }
        return prose > 0 && 2 * prose > all.prose(box);
    }

    /** The outermost parts that are called the article's body. */
    private static List<Box> bodies(Box root) {
        List<Box> bodies = new ArrayList<>();
        List<Box> open = new ArrayList<>(List.of(root));
        while (!open.isEmpty()) {
            Box box = open.remove(open.size() - 1);
            if (box.calledBody) {
                bodies.add(box);
            } else {
                open.addAll(box.children);
            }
        }
        return bodies;
    }

    /** A figure may be a table or a pulled quotation, which are text. */
    private static boolean holdsQuotation(Box box) {
        if (!box.tag.equals("figure") || box.suspicion == Box.Suspicion.STRONG) {
            return false;
        }
        for (Box child : box.children) {
            if (child.tag.equals("blockquote") || child.tag.equals("table") || child.tag.equals("pre")) {
                return true;
            }
        }
        return false;
    }
}
