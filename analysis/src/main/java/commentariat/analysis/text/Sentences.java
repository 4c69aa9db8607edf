package commentariat.analysis.text;

import commentariat.contract.commentary.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds where sentences end, paragraph by paragraph. */
final class Sentences {
    private static final Set<String> CLOSERS = Set.of("”", "\"", "’", "'", "''", "»", "›", ")", "]", "“", "‘");
    private static final Set<String> INQUITS =
            WordList.beside(Sentences.class, "inquits.txt").words();
    /** How many names may stand between a quotation and its verb: “…?” Dr. Ann B. Reed asked. */
    private static final int LONGEST_NAME = 5;

    /** No sentence of prose is longer, in tokens; what is, is a list or no prose, and is cut so that all later stages stay linear. */
    private static final int LONGEST = 400;

    private final String text;
    private final List<Token> tokens;
    private final List<Span> sentences = new ArrayList<>();

    private Sentences(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    static List<Span> of(String text, List<Span> paragraphs, List<Token> tokens) {
        Sentences cutter = new Sentences(text, tokens);
        int first = 0;
        for (Span paragraph : paragraphs) {
            int end = first;
            while (end < tokens.size() && tokens.get(end).start() < paragraph.end()) {
                end++;
            }
            cutter.cut(first, end);
            first = end;
        }
        return cutter.sentences;
    }

    private void cut(int first, int end) {
        int start = first;
        for (int i = first; i < end; i++) {
            if (i < start) {
                continue;
            }
            int last = i - start >= LONGEST ? i : endsAt(i, end);
            if (last >= 0) {
                add(start, last + 1);
                start = last + 1;
            }
        }
        add(start, end);
    }

    private void add(int from, int to) {
        if (from < to) {
            sentences.add(new Span(tokens.get(from).start(), tokens.get(to - 1).end()));
        }
    }

    /** The index of the last token of the sentence that the token at {@code i} ends, or -1 if it ends none. */
    private int endsAt(int i, int end) {
        Token token = tokens.get(i);
        boolean abbreviation = token.text().length() > 1 && token.text().endsWith(".") && token.isWord();
        boolean ellipsis = token.text().startsWith("..") || token.is("…");
        if (!abbreviation && !ellipsis && !token.is(".") && !token.is("!") && !token.is("?")) {
            return -1;
        }
        int last = i;
        while (last + 1 < end && closes(last + 1)) {
            last++;
        }
        if (last + 1 >= end) {
            return last;
        }
        Token next = tokens.get(last + 1);
        if (next.is(".")
                || next.is("!")
                || next.is("?")
                || next.is(",")
                || next.is(";")
                || next.is(":")
                || next.is(")")) {
            return -1;
        }
        if (abbreviation && last == i) {
            return endsAfterAbbreviation(token, next) ? last : -1;
        }
        if (!startsLikeSentence(last + 1, end)) {
            return -1;
        }
        boolean mayGoOn = !token.is(".") && last > i;
        return mayGoOn && goesOnWithInquit(last + 1, end) ? -1 : last;
    }

    /** A closing mark stands right after what it closes; an opening one has a space before it. */
    private boolean closes(int index) {
        Token token = tokens.get(index);
        if (!CLOSERS.contains(token.text())
                || token.start() != tokens.get(index - 1).end()) {
            return false;
        }
        boolean opens = token.is("“") || token.is("‘");
        boolean spaceAfter = token.end() >= text.length() || Paragraphs.isSpace(text.charAt(token.end()));
        boolean either = token.is("\"") || token.is("'");
        // “He left.“ closes with the mark that should open; “left.”“Then …” opens at once
        return opens
                ? spaceAfter
                : !either || spaceAfter || !tokens.get(index - 1).text().equals(token.text());
    }

    private static boolean endsAfterAbbreviation(Token token, Token next) {
        String word = token.text().substring(0, token.text().length() - 1);
        if (Abbreviations.holds(word) || Abbreviations.isInitial(word)) {
            return false;
        }
        return Abbreviations.startsSentence(next.text());
    }

    private boolean startsLikeSentence(int index, int end) {
        for (int i = index; i < end && i < index + 3; i++) {
            Token token = tokens.get(i);
            if (token.isWord()) {
                int first = token.text().codePointAt(0);
                return !Character.isLowerCase(first) || isBrand(token.text());
            }
        }
        return true;
    }

    /** {@code iPhone}: a small letter before a capital. */
    private static boolean isBrand(String word) {
        return word.length() > 1 && Character.isUpperCase(word.charAt(1));
    }

    private boolean goesOnWithInquit(int index, int end) {
        for (int i = index; i < end && i < index + LONGEST_NAME; i++) {
            Token token = tokens.get(i);
            if (INQUITS.contains(token.lower())) {
                return i > index || !token.isCapitalised();
            }
            if (!token.isWord() || (!token.isCapitalised() && i > index)) {
                return false;
            }
        }
        return false;
    }
}
