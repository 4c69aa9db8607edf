package commentariat.ingest.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The paragraphs of the article: the box that holds its prose is chosen by how much of it stands near, then what is no part of the
 * article is taken out of it.
 */
final class Body {
    /**
     * The share of the page's prose with which a suspect part is a frame around the article; where that leaves too little of the page,
     * its names mean something else and the next pair is tried.
     */
    private record Frame(double ifSoft, double ifStrong) {}

    private static final List<Frame> FRAMES = List.of(new Frame(0.5, 0.85), new Frame(0.12, 0.4), new Frame(0, 0.15));
    private static final double LEFT_AT_LEAST = 0.3;
    private static final int LINE_LENGTH = 160;
    private static final int LONGEST_BYLINE = 120;
    /** Where headline and dateline may stand inside what was chosen. */
    private static final int LINES_AT_THE_TOP = 40;

    private static final Set<String> WHOLE = lines("= ");
    private static final List<String> BEGINNINGS = List.copyOf(lines("^ "));
    private static final List<String> WITHIN = List.copyOf(lines("~ "));
    private static final Pattern BYLINE = Pattern.compile(
            "(?:By|BY|Von|Par|Por|Di|Text:|Written by|Reporting by|Story by|Words by)\\s+\\p{Lu}[^.!?]{2,100}");
    private static final Pattern NUMBERS_ONLY = Pattern.compile("[\\p{N}\\p{P}\\p{S}\\s]+");

    private final Outline outline;
    private final String title;

    private Body(Outline outline, String title) {
        this.outline = outline;
        this.title = title;
    }

    /** What was chosen, and how much there was to choose from. */
    record Chosen(List<String> paragraphs, int seen) {}

    static Chosen of(Outline outline, String title) {
        return new Body(outline, title).choose();
    }

    private Chosen choose() {
        measure(outline.root);
        Set<Box> excluded = excluded();
        List<Block> candidates = outline.blocks.stream()
                .filter(block -> !isExcluded(block.box(), excluded))
                .toList();
        remeasure(candidates);
        Box container = container(candidates);
        List<Block> inside = candidates.stream()
                .filter(block -> block.box().isInside(container))
                .toList();
        return new Chosen(trimmed(inside), outline.blocks.size());
    }

    // ---- measuring

    private static void measure(Box root) {
        List<Box> order = preorder(root);
        for (int i = order.size() - 1; i >= 0; i--) {
            Box box = order.get(i);
            for (Block block : box.blocks) {
                box.chars += block.text().length();
                box.linkChars += Math.min(block.linkChars(), block.text().length());
                box.proseChars += block.isProse() ? block.text().length() : 0;
            }
            if (box.parent != null) {
                box.parent.chars += box.chars;
                box.parent.linkChars += box.linkChars;
                box.parent.proseChars += box.proseChars;
            }
        }
    }

    private static List<Box> preorder(Box root) {
        List<Box> order = new ArrayList<>();
        List<Box> open = new ArrayList<>(List.of(root));
        while (!open.isEmpty()) {
            Box box = open.remove(open.size() - 1);
            order.add(box);
            open.addAll(box.children);
        }
        return order;
    }

    private void remeasure(List<Block> candidates) {
        for (Box box : preorder(outline.root)) {
            box.chars = 0;
            box.linkChars = 0;
            box.proseChars = 0;
        }
        for (Block block : candidates) {
            for (Box at = block.box(); at != null; at = at.parent) {
                at.chars += block.text().length();
                at.linkChars += Math.min(block.linkChars(), block.text().length());
                at.proseChars += block.isProse() ? block.text().length() : 0;
            }
        }
    }

    // ---- what surrounds the article

    private Set<Box> excluded() {
        Set<Box> excluded = Set.of();
        for (Frame frame : FRAMES) {
            excluded = excluded(frame);
            int left = outline.root.proseChars
                    - excluded.stream().mapToInt(box -> box.proseChars).sum();
            if (left >= LEFT_AT_LEAST * outline.root.proseChars) {
                return excluded;
            }
        }
        return excluded;
    }

    private Set<Box> excluded(Frame frame) {
        Set<Box> excluded = new HashSet<>();
        List<Box> open = new ArrayList<>(List.of(outline.root));
        while (!open.isEmpty()) {
            Box box = open.remove(open.size() - 1);
            double share = box.suspicion == Box.Suspicion.SOFT ? frame.ifSoft : frame.ifStrong;
            boolean suspect = box.suspicion != Box.Suspicion.NONE && !box.calledBody;
            if (suspect && (box.proseChars == 0 || box.proseChars < share * outline.root.proseChars)) {
                excluded.add(box);
            } else {
                open.addAll(box.children);
            }
        }
        return excluded;
    }

    private static boolean isExcluded(Box box, Set<Box> excluded) {
        for (Box at = box; at != null; at = at.parent) {
            if (excluded.contains(at)) {
                return true;
            }
        }
        return false;
    }

    // ---- the box that holds the article

    private Box container(List<Block> candidates) {
        List<Box> weighed = new ArrayList<>();
        for (Block block : candidates) {
            if (block.isProse()) {
                double score = 1 + Math.min(block.text().length() / 100.0, 4) + commas(block.text());
                // a paragraph's own box holds it alone: what counts is what is around
                Box at = block.box().tag.equals("p")
                                || block.isItem()
                                || block.box().tag.equals("blockquote")
                        ? block.box().parent
                        : block.box();
                double share = 1;
                for (int level = 0; at != null && level < 5; level++, at = at.parent) {
                    if (at.weight == 0) {
                        weighed.add(at);
                    }
                    at.weight += score * share;
                    share = level == 0 ? 0.5 : share * 0.67;
                }
            }
        }
        Box best = outline.root;
        double bestWeight = 0;
        for (Box box : weighed) {
            double weight = box.weight * (1 - box.linkShare()) * (box.calledBody ? 1.4 : 1);
            if (weight > bestWeight) {
                best = box;
                bestWeight = weight;
            }
        }
        return climbed(best);
    }

    private static double commas(String text) {
        int commas = 0;
        for (int i = 0; i < text.length() && commas < 6; i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '，' || c == '、' || c == '،') {
                commas++;
            }
        }
        return commas;
    }

    /** The article may go on beyond an advertisement or an embed: up, as long as that adds mostly prose. */
    private static Box climbed(Box start) {
        Box chosen = start;
        for (Box at = start.parent; at != null; at = at.parent) {
            int prose = at.proseChars - chosen.proseChars;
            int all = at.chars - chosen.chars;
            boolean sameArticle = !at.tag.equals("body") && !at.tag.equals("#root") && !at.tag.equals("html");
            double needed = chosen.calledBody || chosen.tag.equals("article") ? 0.3 : 0.08;
            if (prose > needed * chosen.proseChars
                    && prose > 0.65 * all
                    && (sameArticle || prose > chosen.proseChars * 0.5)) {
                chosen = at;
            }
        }
        return chosen;
    }

    // ---- what is no part of it

    private List<String> trimmed(List<Block> inside) {
        List<Block> kept = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < inside.size(); i++) {
            Block block = inside.get(i);
            if (isBoilerplate(block, kept.isEmpty() && i < LINES_AT_THE_TOP) || isLinkList(block)) {
                continue;
            }
            // a long paragraph that stands twice is a teaser, or a copy for small screens
            if (block.text().length() > 60 && !seen.add(block.text())) {
                continue;
            }
            kept.add(block);
        }
        while (!kept.isEmpty() && kept.get(kept.size() - 1).isHeading()) {
            kept.remove(kept.size() - 1);
        }
        return kept.stream().map(Block::text).toList();
    }

    private boolean isBoilerplate(Block block, boolean first) {
        String text = block.text();
        if (text.length() < LINE_LENGTH) {
            String line = withoutEnd(text.toLowerCase(Locale.ROOT));
            if (line.isEmpty()
                    || WHOLE.contains(line)
                    || NUMBERS_ONLY.matcher(text).matches() && !block.box().tag.equals("td")) {
                return true;
            }
            for (String phrase : WITHIN) {
                if (line.contains(phrase)) {
                    return true;
                }
            }
            for (String beginning : BEGINNINGS) {
                if (line.startsWith(beginning)) {
                    return true;
                }
            }
        }
        if (first && (isTitle(text) || isDateline(text))) {
            return true;
        }
        return text.length() < LONGEST_BYLINE && BYLINE.matcher(text).matches() && !block.endsLikeASentence();
    }

    private boolean isTitle(String text) {
        return text.equals(title)
                || text.length() < 300
                        && Headlines.overlap(text, title) > 0.9
                        && Math.abs(text.length() - title.length()) < 12;
    }

    private static boolean isDateline(String text) {
        return text.length() < 60 && Moments.parse(text).isPresent();
    }

    private static String withoutEnd(String line) {
        int end = line.length();
        while (end > 0 && (".:…!»>›→|-".indexOf(line.charAt(end - 1)) >= 0 || line.charAt(end - 1) == ' ')) {
            end--;
        }
        return line.substring(0, end);
    }

    /** A link alone in its paragraph or item, or a list of nothing else. */
    private static boolean isLinkList(Block block) {
        if (block.linkShare() < 0.8 || block.isHeading()) {
            Box list = list(block.box());
            return list != null && list.chars > 0 && list.linkShare() > 0.6 && !block.isProse();
        }
        return !block.endsLikeASentence() || block.isItem();
    }

    private static @org.jspecify.annotations.Nullable Box list(Box box) {
        for (Box at = box; at != null; at = at.parent) {
            if (at.tag.equals("ul") || at.tag.equals("ol")) {
                return at;
            }
        }
        return null;
    }

    private static Set<String> lines(String kind) {
        Set<String> lines = new HashSet<>();
        for (String line : Words.list("boilerplate-lines.txt")) {
            if (line.startsWith(kind)) {
                lines.add(line.substring(kind.length()));
            }
        }
        return Set.copyOf(lines);
    }
}
