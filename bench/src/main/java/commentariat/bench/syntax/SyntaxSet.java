package commentariat.bench.syntax;

import commentariat.analysis.syntax.Syntax;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A treebank that the parser is scored on, none of which it was trained on.
 *
 * @param name as tables and the ratchet call it
 * @param gold the file, below the data folder
 */
public record SyntaxSet(String name, String gold) {

    /** All of them. */
    public static List<SyntaxSet> all() {
        return List.of(
                new SyntaxSet("syntax-ewt", "syntax/ewt.test.conllu.gz"),
                new SyntaxSet("syntax-gum", "syntax/gum.dev.conllu.gz"));
    }

    /**
     * How right the parser of this project is, 0 to 1: {@code uas}, {@code las}, {@code tag} (Penn) and {@code part-of-speech} on gold words,
     * {@code words.f1} and {@code sentences.f1} on the raw text.
     *
     * @throws IOException if the file is not below {@code data} or is no CoNLL-U
     */
    public Map<String, Double> figures(Path data) throws IOException {
        Treebank treebank = Treebank.read(data.resolve(gold));
        SyntaxScore.OnWords onWords = SyntaxScore.onWords(SentenceParser.of(Syntax.english()), treebank);
        SyntaxScore.OnText onText = SyntaxScore.onText(Syntax.english(), treebank);
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("las", share(onWords.labelled()));
        figures.put("part-of-speech", share(onWords.partOfSpeech()));
        figures.put("sentences.f1", share(onText.sentences()));
        figures.put("tag", share(onWords.tag()));
        figures.put("uas", share(onWords.unlabelled()));
        figures.put("words.f1", share(onText.words()));
        return figures;
    }

    /** With four places, as the other measures give them. */
    private static double share(double percent) {
        return Math.round(percent * 100) / 10_000.0;
    }
}
