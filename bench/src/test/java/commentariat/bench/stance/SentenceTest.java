package commentariat.bench.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import commentariat.contract.commentary.Span;
import commentariat.contract.commentary.StanceLabel;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentenceTest {
    @TempDir
    private Path directory = Path.of("");

    @Test
    void offsetsAreReadAsCodePoints() throws IOException {
        assertThat(read("""
                        {"id":"a","text":"😀 They love Ana.","target":"Ana","target_start":12,"target_end":15,"label":"positive"}
                        """))
                .containsExactly(new Sentence("😀 They love Ana.", new Span(13, 16), StanceLabel.FAVOURABLE));
    }

    @Test
    void namesALabelThatNobodyKnows() {
        assertThatThrownBy(() ->
                        read("{\"id\":\"a\",\"text\":\"Ana.\",\"target_start\":0,\"target_end\":3,\"label\":\"warm\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a: label \"warm\" is none of [negative, neutral, positive]");
    }

    @Test
    void aboutASeventhIsHeldOutWhateverTheTarget() {
        List<Sentence> sentences = IntStream.range(0, 700)
                .mapToObj(i -> new Sentence("Sentence " + i, new Span(0, 8), StanceLabel.NEUTRAL))
                .toList();
        assertThat(sentences.stream().filter(Sentence::isHeldOut).count()).isBetween(70L, 130L);
        assertThat(sentences)
                .allSatisfy(one -> assertThat(
                                new Sentence(one.text(), new Span(9, 10), StanceLabel.FAVOURABLE).isHeldOut())
                        .isEqualTo(one.isHeldOut()));
    }

    private List<Sentence> read(String lines) throws IOException {
        Path file = directory.resolve("sentences.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(lines.getBytes(StandardCharsets.UTF_8));
        }
        return Sentence.read(file);
    }
}
