package commentariat.bench.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import commentariat.analysis.syntax.Syntax;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntaxScoreTest {
    private static final String TREE = """
            # newdoc
            # newpar
            1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_
            1\tDo\tdo\tAUX\tVB\t_\t3\taux\t_\t_
            2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_
            3\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
            4\t!\t!\tPUNCT\t.\t_\t3\tpunct\t_\t_
            4.1\tgo\tgo\tVERB\tVB\t_\t_\t_\t3:conj\t_

            # newpar
            1\tStay\tstay\tVERB\tVB\t_\t0\troot:here\t_\t_
            2\there\there\tADV\tRB\t_\t1\tadvmod\t_\tSpaceAfter=No
            3\t.\t.\tPUNCT\t.\t_\t1\tpunct\t_\t_
            """;

    @Test
    void contractionsAreWrittenAsTheyStoodAndEmptyNodesAreLeftOut(@TempDir Path folder) throws IOException {
        Treebank treebank = read(folder, TREE);
        assertThat(treebank.sentences()).hasSize(2);
        assertThat(treebank.sentences().get(0).text()).isEqualTo("Don't go! ");
        assertThat(treebank.sentences().get(0).forms()).containsExactly("Do", "n't", "go", "!");
        assertThat(treebank.words()).isEqualTo(7);
    }

    @Test
    void writtenTreesAreReadAgain(@TempDir Path folder) throws IOException {
        Treebank treebank = read(folder, TREE);
        Path copy = folder.resolve("copy.conllu");
        treebank.write(copy);
        Treebank again = Treebank.read(copy);
        assertThat(again.sentences().get(0).forms())
                .isEqualTo(treebank.sentences().get(0).forms());
        assertThat(again.sentences().get(1).words().get(0).relation()).isEqualTo("root:here");
    }

    @Test
    void aLineThatIsNoConlluIsNamed(@TempDir Path folder) {
        assertThatThrownBy(() -> read(folder, "1\tDo\tdo\n"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("trees.conllu line 1 is no CoNLL-U: 1\tDo\tdo");
    }

    @Test
    void headsRelationsAndTagsAreCountedByThemselves(@TempDir Path folder) throws IOException {
        Treebank treebank = read(folder, TREE);
        SentenceParser parser = words -> words.size() == 4
                ? List.of(
                        new SentenceParser.Answer("AUX", "VB", 3, "aux"),
                        new SentenceParser.Answer("ADV", "RB", 3, "aux"),
                        new SentenceParser.Answer("VERB", "VB", 0, "root"),
                        new SentenceParser.Answer("PUNCT", ".", 2, "punct"))
                : List.of(
                        new SentenceParser.Answer("VERB", "VBP", 0, "root"),
                        new SentenceParser.Answer("ADV", "RB", 1, "advmod:emph"),
                        new SentenceParser.Answer("PUNCT", ".", 1, "punct"));
        SyntaxScore.OnWords score = SyntaxScore.onWords(parser, treebank);
        assertThat(score.words()).isEqualTo(7);
        assertThat(score.partOfSpeech()).isCloseTo(600.0 / 7, within(0.01));
        assertThat(score.tag()).isCloseTo(600.0 / 7, within(0.01));
        assertThat(score.unlabelled()).isCloseTo(600.0 / 7, within(0.01));
        assertThat(score.labelled()).isCloseTo(500.0 / 7, within(0.01));
    }

    @Test
    void rawTextIsCutAsTheTreebankCutsIt(@TempDir Path folder) throws IOException {
        SyntaxScore.OnText score = SyntaxScore.onText(Syntax.english(), read(folder, TREE));
        assertThat(score.words()).isEqualTo(100);
        assertThat(score.sentences()).isEqualTo(100);
    }

    @Test
    void aSetsFiguresLieBetweenNoneAndAll(@TempDir Path folder) throws IOException {
        read(folder, TREE);
        assertThat(new SyntaxSet("syntax-own", "trees.conllu").figures(folder))
                .containsOnlyKeys("las", "part-of-speech", "sentences.f1", "tag", "uas", "words.f1")
                .containsEntry("words.f1", 1.0)
                .allSatisfy((figure, value) -> assertThat(value).isBetween(0.0, 1.0));
    }

    @Test
    void aMissingFileIsSaidInOneLine() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = ScoreSyntax.run(
                List.of("no-such.conllu"), System.out, new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(code).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).strip())
                .isEqualTo("no-such.conllu does not exist; name files in CoNLL-U, compressed or not");
    }

    private Treebank read(Path folder, String content) throws IOException {
        return Treebank.read(Files.writeString(folder.resolve("trees.conllu"), content));
    }
}
