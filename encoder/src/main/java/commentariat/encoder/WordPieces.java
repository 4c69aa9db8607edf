package commentariat.encoder;

import com.fasterxml.jackson.databind.JsonNode;
import commentariat.contract.json.Json;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts text into the pieces of words that an encoder of the BERT family reads (uncased; Wu et al. 2016, "Google's Neural Machine
 * Translation System", section 4.1): small letters without accents, punctuation by itself, of each word the longest piece known first.
 */
public final class WordPieces {
    /** The piece that stands before a text, and for the whole of it. */
    public static final String FIRST = "[CLS]";

    /** The piece that ends a text. */
    public static final String END = "[SEP]";

    /** The piece that hides a word. */
    public static final String HIDDEN = "[MASK]";

    private static final String UNKNOWN = "[UNK]";
    private static final String GOES_ON = "##";
    /** Longer words are not cut; they are unknown. */
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary;

    private WordPieces(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Part of a text.
     *
     * @param id its number in the vocabulary
     * @param start where the letters stand that it was made of, in UTF-16 units; {@code end} exclusive
     */
    public record Piece(int id, int start, int end) {}

    /** The pieces that {@code tokenizer}, a {@code tokenizer.json} of Hugging Face, knows. */
    public static WordPieces of(byte[] tokenizer) {
        Map<String, Integer> vocabulary = new HashMap<>();
        JsonNode pieces = Json.read(tokenizer, JsonNode.class).path("model").path("vocab");
        pieces.properties()
                .forEach(
                        entry -> vocabulary.put(entry.getKey(), entry.getValue().intValue()));
        return new WordPieces(vocabulary);
    }

    /** The number of {@code piece}. */
    public int id(String piece) {
        Integer id = vocabulary.get(piece);
        if (id == null) {
            throw new IllegalArgumentException("the encoder's vocabulary lacks " + piece);
        }
        return id;
    }

    /** The pieces of the characters {@code start} to {@code end} of {@code text}, in order. */
    public List<Piece> cut(String text, int start, int end) {
        List<Piece> pieces = new ArrayList<>();
        Word word = new Word();
        for (int at = start; at < end; ) {
            int character = text.codePointAt(at);
            int next = Math.min(end, at + Character.charCount(character));
            if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                word.moveTo(pieces);
            } else if (standsAlone(character)) {
                word.moveTo(pieces);
                word.add(character, at, next);
                word.moveTo(pieces);
            } else if (!Character.isISOControl(character) && character != 0xfffd) {
                word.add(character, at, next);
            }
            at = next;
        }
        word.moveTo(pieces);
        return pieces;
    }

    private static boolean standsAlone(int character) {
        if (character < 0x80) {
            return character > ' ' && character < 0x7f && !Character.isLetterOrDigit(character);
        }
        return switch (Character.getType(character)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> Character.isIdeographic(character);
        };
    }

    /** The letters of a word as the vocabulary has them, and where each came from. */
    private final class Word {
        private final StringBuilder letters = new StringBuilder();
        private final List<Integer> starts = new ArrayList<>();
        private final List<Integer> ends = new ArrayList<>();

        void add(int character, int start, int end) {
            String plain =
                    Normalizer.normalize(Character.toString(character).toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
            plain.codePoints()
                    .filter(letter -> Character.getType(letter) != Character.NON_SPACING_MARK)
                    .forEach(letter -> {
                        letters.appendCodePoint(letter);
                        for (int i = 0; i < Character.charCount(letter); i++) {
                            starts.add(start);
                            ends.add(end);
                        }
                    });
        }

        void moveTo(List<Piece> pieces) {
            if (letters.length() > 0) {
                pieces.addAll(cut(letters.toString()));
                letters.setLength(0);
                starts.clear();
                ends.clear();
            }
        }

        private List<Piece> cut(String word) {
            List<Piece> pieces = new ArrayList<>();
            int at = 0;
            while (at < word.length() && word.length() <= LONGEST_WORD) {
                int end = word.length();
                Integer id = vocabulary.get(piece(word, at, end));
                while (id == null && end > at + 1) {
                    end--;
                    id = vocabulary.get(piece(word, at, end));
                }
                if (id == null) {
                    break;
                }
                pieces.add(new Piece(id, starts.get(at), ends.get(end - 1)));
                at = end;
            }
            return at == word.length()
                    ? pieces
                    : List.of(new Piece(id(UNKNOWN), starts.get(0), ends.get(word.length() - 1)));
        }

        private static String piece(String word, int start, int end) {
            return start == 0 ? word.substring(start, end) : GOES_ON + word.substring(start, end);
        }
    }
}
