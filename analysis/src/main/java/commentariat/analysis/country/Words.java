package commentariat.analysis.country;

import commentariat.analysis.text.Token;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The words in which names are looked up: the text's tokens, with those that a hyphen joins taken apart (<em>U.S.-Russia</em>) and
 * scripts that write no spaces cut into signs. A page's address is one word.
 */
final class Words {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Words() {}

    /**
     * A word.
     *
     * @param key as names are looked up: without accents, with a straight apostrophe, in its own case
     * @param joined whether a hyphen joins it to the word before
     */
    record Word(int start, int end, String key, boolean joined) {
        boolean isCapitalised() {
            return Character.isUpperCase(key.codePointAt(0));
        }

        boolean isWord() {
            return Character.isLetterOrDigit(key.codePointAt(0));
        }
    }

    static List<Word> of(List<Token> tokens) {
        List<Word> words = new ArrayList<>(tokens.size() + 16);
        for (Token token : tokens) {
            if (token.isAddress()) {
                words.add(word(token, 0, token.text().length()));
            } else if (writesNoSpaces(token.text().codePointAt(0))) {
                signs(token, words);
            } else {
                parts(token, words);
            }
        }
        return words;
    }

    private static void parts(Token token, List<Word> words) {
        String text = token.text();
        int from = 0;
        for (int i = 1; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            if ((c == '-' || c == '\u2010' || c == '\u2011') && i > from) {
                words.add(word(token, from, i));
                from = i + 1;
            }
        }
        words.add(word(token, from, text.length()));
    }

    private static Word word(Token token, int from, int to) {
        return new Word(
                token.start() + from, token.start() + to, key(token.text().substring(from, to)), from > 0);
    }

    private static void signs(Token token, List<Word> words) {
        String text = token.text();
        for (int i = 0; i < text.length(); ) {
            int end = i + Character.charCount(text.codePointAt(i));
            words.add(new Word(token.start() + i, token.start() + end, text.substring(i, end), i > 0));
            i = end;
        }
    }

    private static boolean writesNoSpaces(int codePoint) {
        if (codePoint < 0x0E00) {
            return false;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(codePoint);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.HANGUL
                || script == Character.UnicodeScript.THAI
                || script == Character.UnicodeScript.LAO
                || script == Character.UnicodeScript.KHMER
                || script == Character.UnicodeScript.MYANMAR;
    }

    static String key(String written) {
        boolean plain = true;
        for (int i = 0; i < written.length() && plain; i++) {
            plain = written.charAt(i) < 0x80;
        }
        if (plain) {
            return written;
        }
        String key = MARKS.matcher(Normalizer.normalize(written, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('\u2019', '\'')
                .replace('\u2018', '\'')
                .replace('\u02bb', '\'')
                .replace('ı', 'i')
                .replace('ł', 'l')
                .replace('Ł', 'L')
                .replace('ø', 'o')
                .replace('Ø', 'O')
                .replace('đ', 'd')
                .replace('Đ', 'D');
        return key.isEmpty() ? written : key;
    }
}
