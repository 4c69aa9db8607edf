package commentariat.ingest.extract;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Takes out of a page what no field of an article is read from: scripts, styles, drawings, menus, comments, addresses of pictures, the space
 * between blocks. That is most of a page, and parsing it is most of the work. What remains parses to the same tree, but for what was taken.
 *
 * <p>Works on bytes, before anything is decoded: in every charset of the web but those that {@link #isReadable} tells, the bytes that make
 * markup stand for nothing else. Follows the tokenizer of the HTML Standard (13.2.5) as far as jsoup does; where it cannot tell where
 * something ends, it leaves the rest of the page as it is.
 */
final class Pruning {
    /** What is done with an element. */
    private enum Kind {
        INLINE,
        /** Space before and after its tags is not shown. */
        BLOCK,
        /** Goes, unless it is linked data. */
        SCRIPT,
        /** Goes, unless it is the page's own address. */
        LINK,
        /** Holds nothing, and goes. */
        UNREAD,
        /** Holds text, whatever looks like a tag in it, and goes. */
        UNREAD_TEXT,
        /** Holds text, whatever looks like a tag in it. */
        TEXT,
        /** Is the last one: all the rest of the page is its text. */
        LAST,
        /** Holds others, none of which is read. */
        MENU,
        /** Holds others, and goes. */
        DRAWING
    }

    /** Whether an attribute is read. */
    private enum Reading {
        NEVER,
        ALWAYS,
        /** Where it conceals the element. */
        CONCEALING
    }

    private static final NameTable<Kind> ELEMENTS = elements();
    private static final NameTable<Reading> ATTRIBUTES = attributes();
    private static final int NONE = -1;

    private final String page;
    private final byte[] bytes;
    private final byte[] kept;
    private final ScriptEnds scripts;
    private int length;
    /** Up to here the page has been copied or cut. */
    private int done;

    /** Where text begins: behind the tag before it. */
    private int text;

    private boolean blockBefore;
    /** Where an element that holds others begins, and where its start tag ends; {@link #NONE} outside. */
    private int opened = NONE;

    private int openedEnd;
    private String openedName = "";
    private Kind openedKind = Kind.INLINE;
    private int depth;

    private Pruning(byte[] bytes, String page) {
        this.bytes = bytes;
        this.page = page;
        this.kept = new byte[bytes.length];
        this.scripts = new ScriptEnds(page);
    }

    /** The page that remains, in the same charset. */
    static byte[] of(byte[] bytes) {
        String page = new String(bytes, StandardCharsets.ISO_8859_1);
        return isReadable(page) ? new Pruning(bytes, page).pruned() : bytes;
    }

    /** UTF-16 and UTF-32 write markup with zero bytes, ISO-2022 may hold what looks like it behind an escape. */
    private static boolean isReadable(String page) {
        return page.indexOf('\0') < 0 && page.indexOf(0x1B) < 0;
    }

    private byte[] pruned() {
        int at = page.indexOf('<');
        while (at >= 0) {
            at = page.indexOf('<', markup(at));
        }
        keepTo(bytes.length);
        return Arrays.copyOf(kept, length);
    }

    /** Reads what begins at {@code at} with {@code <}; answers where what follows it begins. */
    private int markup(int at) {
        char next = at + 1 < bytes.length ? page.charAt(at + 1) : ' ';
        if (isLetter(next)) {
            return startTag(at);
        }
        if (next == '/' && at + 2 < bytes.length && isLetter(page.charAt(at + 2))) {
            return endTag(at);
        }
        if (page.startsWith("<!--", at)) {
            return comment(at);
        }
        if (next == '!' || next == '?' || next == '/') {
            int end = page.indexOf('>', at);
            text = end < 0 ? bytes.length : end + 1;
            return text;
        }
        return at + 1;
    }

    private int comment(int at) {
        // HTML Standard, 13.2.5.43: "<!-->" and "<!--->" are comments, too
        int end = page.indexOf("-->", at + 2);
        if (end < 0) {
            return bytes.length;
        }
        space(at, false);
        return without(at, end + 3);
    }

    private int startTag(int at) {
        int nameEnd = nameEnd(at + 1);
        Kind kind = ELEMENTS.get(page, at + 1, nameEnd);
        boolean block = kind == Kind.BLOCK || kind == Kind.MENU;
        boolean goes = kind != Kind.INLINE && kind != Kind.BLOCK && kind != Kind.TEXT;
        space(at, block);
        int end = tagEnd(nameEnd, !goes && opened == NONE);
        if (end == NONE || kind == Kind.LAST) {
            return bytes.length;
        }
        if (kind == Kind.SCRIPT) {
            int after = end(scripts.after(end), "script".length());
            return after == NONE ? bytes.length : contains("ld+json", at, end) ? with(after) : without(at, after);
        }
        if (kind == Kind.LINK) {
            return contains("canonical", at, end) ? with(end) : without(at, end);
        }
        if (kind == Kind.UNREAD) {
            return without(at, end);
        }
        // in a drawing "<title/>" is a whole element
        boolean whole = openedKind == Kind.DRAWING && page.charAt(end - 2) == '/';
        if ((kind == Kind.TEXT || kind == Kind.UNREAD_TEXT) && !whole) {
            int after = end(closing(at + 1, nameEnd, end), nameEnd - at - 1);
            return after == NONE ? bytes.length : kind == Kind.TEXT ? with(after) : without(at, after);
        }
        if (opened != NONE) {
            withinOpened(at, nameEnd, end, kind);
        } else if (kind == Kind.MENU || kind == Kind.DRAWING) {
            open(at, nameEnd, end, kind);
            return end;
        }
        blockBefore = block;
        text = end;
        return end;
    }

    private int endTag(int at) {
        int nameEnd = nameEnd(at + 2);
        int end = tagEnd(nameEnd, false);
        if (end == NONE) {
            return bytes.length;
        }
        Kind kind = ELEMENTS.get(page, at + 2, nameEnd);
        if (opened != NONE && isOpened(at + 2, nameEnd)) {
            depth--;
            if (depth == 0) {
                close(at, end);
                return end;
            }
        }
        boolean block = kind == Kind.BLOCK || kind == Kind.MENU;
        space(at, block);
        blockBefore = block;
        text = end;
        return end;
    }

    // ---- elements that hold others

    private void open(int at, int nameEnd, int end, Kind kind) {
        if (kind == Kind.MENU || page.charAt(end - 2) != '/') {
            opened = at;
            openedEnd = end;
            openedName = page.substring(at + 1, nameEnd);
            openedKind = kind;
            depth = 1;
        }
    }

    /** What stands in an element that goes with all that it holds; a headline, or what no drawing holds, shows that it must stay. */
    private void withinOpened(int at, int nameEnd, int end, Kind kind) {
        boolean headline = page.regionMatches(true, at + 1, "h1", 0, nameEnd - at - 1) && nameEnd == at + 3;
        if (headline || openedKind == Kind.DRAWING && kind == Kind.BLOCK) {
            opened = NONE;
            openedKind = Kind.INLINE;
        } else if (isOpened(at + 1, nameEnd) && page.charAt(end - 2) != '/') {
            depth++;
        }
    }

    private void close(int at, int end) {
        boolean menu = openedKind == Kind.MENU;
        keepTo(menu ? openedEnd : opened);
        done = menu ? at : end;
        text = end;
        blockBefore |= menu;
        opened = NONE;
        openedKind = Kind.INLINE;
    }

    private boolean isOpened(int from, int to) {
        return to - from == openedName.length() && page.regionMatches(true, from, openedName, 0, openedName.length());
    }

    // ---- tags

    /** The end tag of the element whose name stands from {@code name} to before {@code nameEnd}. */
    private int closing(int name, int nameEnd, int from) {
        int size = nameEnd - name;
        for (int at = page.indexOf("</", from); at >= 0; at = page.indexOf("</", at + 2)) {
            if (page.regionMatches(true, at + 2, page, name, size) && isNameEnd(at + 2 + size)) {
                return at;
            }
        }
        return NONE;
    }

    /** Behind the end tag at {@code close}. */
    private int end(int close, int nameLength) {
        return close < 0 ? NONE : tagEnd(close + 2 + nameLength, false);
    }

    private int nameEnd(int from) {
        int at = from;
        while (!isNameEnd(at)) {
            at++;
        }
        return at;
    }

    /** jsoup ends a tag where another one begins. */
    private boolean isNameEnd(int at) {
        char c = at < bytes.length ? page.charAt(at) : '>';
        return c <= ' ' || c == '>' || c == '/' || c == '<';
    }

    /**
     * Behind the end of the tag whose name ends at {@code nameEnd}.
     *
     * @param prune whether attributes that are not read go
     * @return {@link #NONE} where the page ends first
     */
    private int tagEnd(int nameEnd, boolean prune) {
        int before = nameEnd;
        int at = nameEnd;
        while (true) {
            while (at < bytes.length && (page.charAt(at) <= ' ' || page.charAt(at) == '/')) {
                at++;
            }
            if (at >= bytes.length) {
                return NONE;
            }
            char c = page.charAt(at);
            if (c == '>' || c == '<') {
                return c == '>' ? at + 1 : at;
            }
            int name = at;
            int end = attributeNameEnd(at + 1);
            at = valueEnd(end);
            if (at == NONE) {
                return NONE;
            }
            if (prune && !isRead(name, end, at)) {
                keepTo(before);
                done = at;
            }
            before = at;
        }
    }

    private int attributeNameEnd(int from) {
        int at = from;
        while (at < bytes.length) {
            char c = page.charAt(at);
            if (c <= ' ' || c == '=' || c == '>' || c == '/') {
                break;
            }
            at++;
        }
        return at;
    }

    /** Behind the value of the attribute whose name ends at {@code nameEnd}, where it has one. */
    private int valueEnd(int nameEnd) {
        int at = afterSpace(nameEnd);
        if (at >= bytes.length || page.charAt(at) != '=') {
            return nameEnd;
        }
        at = afterSpace(at + 1);
        char quote = at < bytes.length ? page.charAt(at) : '>';
        if (quote == '"' || quote == '\'') {
            int close = page.indexOf(quote, at + 1);
            return close < 0 ? NONE : close + 1;
        }
        while (at < bytes.length && page.charAt(at) > ' ' && page.charAt(at) != '>') {
            at++;
        }
        return at;
    }

    private int afterSpace(int from) {
        int at = from;
        while (at < bytes.length && page.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }

    private boolean isRead(int name, int nameEnd, int end) {
        return switch (ATTRIBUTES.get(page, name, nameEnd)) {
            case ALWAYS -> true;
            case CONCEALING -> contains("none", nameEnd, end);
            case NEVER -> false;
        };
    }

    private boolean contains(String words, int from, int to) {
        char first = words.charAt(0);
        for (int at = from; at <= to - words.length(); at++) {
            // the same letter in either case
            if ((page.charAt(at) | 0x20) == first && page.regionMatches(true, at, words, 0, words.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    // ---- what is copied

    private int with(int end) {
        blockBefore = false;
        text = end;
        return end;
    }

    private int without(int at, int end) {
        if (opened == NONE) {
            keepTo(at);
            done = end;
        }
        text = end;
        return end;
    }

    /** Of the text before {@code at}, where it is nothing but space, as much is kept as is shown. */
    private void space(int at, boolean blockBehind) {
        if (opened != NONE || at <= text || page.charAt(at - 1) > ' ' || afterSpace(text) < at) {
            return;
        }
        int shown = blockBefore || blockBehind ? 0 : 1;
        if (at - text > shown) {
            keepTo(text + shown);
            done = at;
        }
    }

    private void keepTo(int to) {
        if (to > done) {
            System.arraycopy(bytes, done, kept, length, to - done);
            length += to - done;
            done = to;
        }
    }

    // ---- what is known

    private static NameTable<Kind> elements() {
        Map<String, Kind> kinds = new HashMap<>();
        for (String block : Words.list("block-elements.txt")) {
            kinds.put(block, Kind.BLOCK);
        }
        kinds.put("script", Kind.SCRIPT);
        kinds.put("link", Kind.LINK);
        for (String unread : new String[] {"iframe", "noembed", "noframes", "noscript", "style"}) {
            kinds.put(unread, Kind.UNREAD_TEXT);
        }
        for (String holder : new String[] {"textarea", "title", "xmp"}) {
            kinds.put(holder, Kind.TEXT);
        }
        for (String unread : new String[] {"input", "source", "track", "wbr"}) {
            kinds.put(unread, Kind.UNREAD);
        }
        kinds.put("plaintext", Kind.LAST);
        kinds.put("nav", Kind.MENU);
        kinds.put("svg", Kind.DRAWING);
        kinds.put("select", Kind.DRAWING);
        return new NameTable<>(kinds, Kind.INLINE);
    }

    private static NameTable<Reading> attributes() {
        Map<String, Reading> readings = new HashMap<>();
        for (String read : Words.list("read-attributes.txt")) {
            readings.put(read, Reading.ALWAYS);
        }
        readings.put("style", Reading.CONCEALING);
        return new NameTable<>(readings, Reading.NEVER);
    }
}
