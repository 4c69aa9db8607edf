package commentariat.ingest.extract;

/** Where the scripts of a page end; asked in their order. */
final class ScriptEnds {
    private static final String OPEN = "<script";
    private static final String CLOSE = "</script";
    private static final String COMMENT = "<!--";

    private final String page;
    /** The first comment that was not looked behind yet. */
    private int comment = -1;

    ScriptEnds(String page) {
        this.page = page;
    }

    /**
     * The end tag of the script whose text begins at {@code from}; -1 where it is never closed. A tag within {@code <!-- … -->} may be part of
     * the script: HTML Standard, 13.2.5.15 and after.
     */
    int after(int from) {
        int close = closing(from);
        if (comment < from) {
            int next = page.indexOf(COMMENT, from);
            comment = next < 0 ? page.length() : next;
        }
        return close < 0 || comment > close ? close : escaped(comment);
    }

    private int closing(int from) {
        for (int at = page.indexOf("</", from); at >= 0; at = page.indexOf("</", at + 2)) {
            if (isTag(at, CLOSE)) {
                return at;
            }
        }
        return -1;
    }

    private boolean isTag(int at, String tag) {
        int end = at + tag.length();
        return page.regionMatches(true, at, tag, 0, tag.length())
                && end < page.length()
                && (page.charAt(end) <= ' ' || page.charAt(end) == '>' || page.charAt(end) == '/');
    }

    private int escaped(int from) {
        boolean escaped = false;
        boolean within = false;
        for (int at = from; at < page.length(); at++) {
            char c = page.charAt(at);
            if (c == '-' && escaped && page.startsWith("-->", at)) {
                escaped = false;
                within = false;
            } else if (c == '<' && !escaped && page.startsWith(COMMENT, at)) {
                escaped = true;
                at++;
            } else if (c == '<' && escaped && !within && isTag(at, OPEN)) {
                within = true;
            } else if (c == '<' && isTag(at, CLOSE)) {
                if (!within) {
                    return at;
                }
                within = false;
            }
        }
        return -1;
    }
}
