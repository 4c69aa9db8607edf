package commentariat.enrich.duplicate;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * Words and runs of words (shingles) as hashes; case and punctuation do not count.
 *
 * <p>Do not change the hashes: keys in stores are made of them.
 */
public final class WordRuns {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private WordRuns() {}

    /** A hash of each of the first {@code most} words of {@code text}, in their order. */
    public static long[] words(String text, int most) {
        LongStream.Builder words = LongStream.builder();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        for (int i = 0; i < most && matcher.find(); i++) {
            words.add(hash(matcher.group()));
        }
        return words.build().toArray();
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

    private static long hash(String word) {
        long hash = 0;
        for (int i = 0; i < word.length(); i++) {
            hash = hash * 31 + word.charAt(i);
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
