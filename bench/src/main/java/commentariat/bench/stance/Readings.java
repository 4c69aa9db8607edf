package commentariat.bench.stance;

import commentariat.contract.commentary.Span;
import commentariat.encoder.E5;
import commentariat.encoder.Reading;
import commentariat.encoder.WordPieces;

/** Sentences as the encoder reads them. */
final class Readings {
    private final WordPieces vocabulary = WordPieces.of(E5.tokenizer());

    Reading of(Sentence sentence) {
        return Reading.of(
                vocabulary, sentence.text(), new Span(0, sentence.text().length()), sentence.target());
    }

    /** The piece that hides a target. */
    int hidden() {
        return vocabulary.id(WordPieces.HIDDEN);
    }
}
