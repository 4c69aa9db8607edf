package commentariat.ingest.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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

    private static final int SHORTEST_STORY = 300;
    /** Where article elements inside the article hold more of it than this, they are its entries. */
    private static final double MOST_IN_TEASERS = 0.3;

    private final Outline outline;
    private final Measures all;
    private final int headline;

    private Frames(Outline outline, int headline) {
        this.outline = outline;
        this.headline = headline;
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
        if (box.suspicion == Box.Suspicion.NONE || box.calledBody) {
            return false;
        }
        int prose = all.prose(box);
        int page = all.prose(outline.root);
        if (prose == 0) {
            return true;
        }
        if (box.holds(headline) && prose >= AROUND_AN_ARTICLE * page) {
            return false;
        }
        return prose < (box.suspicion == Box.Suspicion.SOFT ? trial.ifSoft : trial.ifStrong) * page;
    }
}
