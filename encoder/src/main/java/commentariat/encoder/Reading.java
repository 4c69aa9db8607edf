package commentariat.encoder;

import commentariat.contract.commentary.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the encoder is given of words and their target: the pieces between a first and a last one, those of the target marked. */
public final class Reading {
    /** The encoder is given no more pieces; of longer words those nearest to the target. */
    public static final int LONGEST = 128;

    private final int[] ids;
    private final boolean[] marked;

    private Reading(int[] ids, boolean[] marked) {
        this.ids = ids;
        this.marked = marked;
    }

    /**
     * The words {@code words} of {@code text}, in which {@code target} stands; where they judge as a whole, it is what they say.
     *
     * @throws IllegalArgumentException if it does not stand in them
     */
    public static Reading of(WordPieces vocabulary, String text, Span words, Span target) {
        if (!words.contains(target)) {
            throw new IllegalArgumentException(
                    "the target " + target + " stands outside the words " + words + "; name words around both");
        }
        List<Integer> pieces = new ArrayList<>(ids(vocabulary, text, words.start(), target.start()));
        int first = pieces.size();
        pieces.addAll(ids(vocabulary, text, target.start(), target.end()));
        int last = pieces.size();
        pieces.addAll(ids(vocabulary, text, target.end(), words.end()));
        int room = LONGEST - 2;
        int from = Math.max(0, Math.min((first + last) / 2 - room / 2, pieces.size() - room));
        return of(vocabulary, pieces.subList(from, Math.min(pieces.size(), from + room)), first - from, last - from);
    }

    private static List<Integer> ids(WordPieces vocabulary, String text, int start, int end) {
        return vocabulary.cut(text, start, end).stream()
                .map(WordPieces.Piece::id)
                .toList();
    }

    private static Reading of(WordPieces vocabulary, List<Integer> pieces, int first, int last) {
        int[] ids = new int[pieces.size() + 2];
        boolean[] marked = new boolean[ids.length];
        ids[0] = vocabulary.id(WordPieces.FIRST);
        for (int i = 0; i < pieces.size(); i++) {
            ids[i + 1] = pieces.get(i);
            marked[i + 1] = first <= i && i < last;
        }
        ids[ids.length - 1] = vocabulary.id(WordPieces.END);
        return new Reading(ids, marked);
    }

    /** How many pieces there are. */
    public int length() {
        return ids.length;
    }

    /** The number of the piece at {@code place}, from 0. */
    public int id(int place) {
        return ids[place];
    }

    /** Whether the piece at {@code place} is the target's. */
    public boolean isMarked(int place) {
        return marked[place];
    }

    /** The same with one piece, {@code piece}, in the place of the target's. */
    public Reading hiding(int piece) {
        int[] kept = new int[ids.length];
        boolean[] hidden = new boolean[ids.length];
        int count = 0;
        for (int i = 0; i < ids.length; i++) {
            if (!marked[i] || !marked[i - 1]) {
                hidden[count] = marked[i];
                kept[count++] = marked[i] ? piece : ids[i];
            }
        }
        return new Reading(Arrays.copyOf(kept, count), Arrays.copyOf(hidden, count));
    }

    /** How many pieces are the target's. */
    public int countOfMarked() {
        int count = 0;
        for (boolean one : marked) {
            count += one ? 1 : 0;
        }
        return count;
    }
}
