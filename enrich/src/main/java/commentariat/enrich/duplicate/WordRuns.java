package commentariat.enrich.duplicate;

import java.util.Locale;
import java.util.stream.LongStream;

/**
 * Words and runs of words (shingles) as hashes; case and punctuation do not count.
 *
 * <p>Do not change the hashes: keys in stores are made of them.
 */
public final class WordRuns {
    private WordRuns() {}

    /** A hash of each of the first {@code most} words of {@code text}, in their order. */
    public static long[] words(String text, int most) {
        String lower = text.toLowerCase(Locale.ROOT);
        LongStream.Builder words = LongStream.builder();
        int found = 0;
        int start = 0;
        for (int i = 0; i < lower.length() && found < most; ) {
            int point = lower.codePointAt(i);
            if (!isOfWord(point)) {
                if (i > start) {
                    words.add(hash(lower, start, i));
                    found++;
                }
                start = i + Character.charCount(point);
            }
            i += Character.charCount(point);
        }
        if (start < lower.length() && found < most) {
            words.add(hash(lower, start, lower.length()));
        }
        return words.build().toArray();
    }

    /** Letters and numbers of any script. */
    private static boolean isOfWord(int point) {
        return Character.isLetterOrDigit(point)
                || Character.getType(point) == Character.LETTER_NUMBER
                || Character.getType(point) == Character.OTHER_NUMBER;
    }

    /** A hash of each run of {@code length} words, in their order; none where there are fewer words. */
    public static long[] runs(long[] words, int length) {
        long[] runs = new long[Math.max(0, words.length - length + 1)];
        for (int i = 0; i < runs.length; i++) {
            long run = 0;
            for (int word = i; word < i + length; word++) {
                run = mix(run + words[word]);
            }
            runs[i] = run;
        }
        return runs;
    }

    private static long hash(String text, int start, int end) {
        long hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + text.charAt(i);
        }
        return mix(hash);
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014): every bit of the input moves every bit of the output. */
    static long mix(long bits) {
        long mixed = bits + 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
