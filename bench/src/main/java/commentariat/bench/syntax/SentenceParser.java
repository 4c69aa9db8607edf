package commentariat.bench.syntax;

import commentariat.analysis.syntax.Parse;
import commentariat.analysis.syntax.Syntax;
import java.util.List;

/** A parser of sentences that are cut into words already: ours or a peer. */
interface SentenceParser {
    /** What it says of each of {@code words}; as many answers, in the same order. */
    List<Answer> parse(List<String> words);

    /** The parser of this project. */
    static SentenceParser of(Syntax syntax) {
        return words -> {
            Parse parse = syntax.parse(words);
            return parse.words().stream()
                    .map(word -> new Answer(word.partOfSpeech().name(), word.tag(), word.head() + 1, word.relation()))
                    .toList();
        };
    }

    /**
     * What a parser says of a word.
     *
     * @param head from 1; 0 for the root
     */
    record Answer(String partOfSpeech, String tag, int head, String relation) {}
}
