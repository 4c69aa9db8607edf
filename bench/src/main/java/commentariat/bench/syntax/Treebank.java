package commentariat.bench.syntax;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * Sentences in CoNLL-U (<a href="https://universaldependencies.org/format.html">universaldependencies.org/format.html</a>).
 *
 * @param sentences in the order of the file
 */
record Treebank(List<Sentence> sentences) {
    Treebank {
        sentences = List.copyOf(sentences);
    }

    /**
     * The treebank in {@code file}, which may be compressed (name in {@code .gz}).
     *
     * @throws IOException if it cannot be read or a line is no CoNLL-U; the message names file and line
     */
    static Treebank read(Path file) throws IOException {
        List<Sentence> sentences = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            Reader reader = new Reader();
            int number = 0;
            String line;
            while ((line = in.readLine()) != null) {
                number++;
                try {
                    reader.line(line).ifPresent(sentences::add);
                } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                    throw new IOException(file + " line " + number + " is no CoNLL-U: " + line, e);
                }
            }
            reader.line("").ifPresent(sentences::add);
        }
        return new Treebank(sentences);
    }

    /** Writes the sentences with what is known of their words; contractions are written as the words that they are. */
    void write(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (Sentence sentence : sentences) {
                int number = 0;
                for (Word word : sentence.words()) {
                    number++;
                    out.write(String.join(
                            "\t",
                            String.valueOf(number),
                            word.form(),
                            "_",
                            word.partOfSpeech(),
                            word.tag(),
                            "_",
                            String.valueOf(word.head()),
                            word.relation(),
                            "_",
                            word.spaceAfter() ? "_" : "SpaceAfter=No"));
                    out.write('\n');
                }
                out.write('\n');
            }
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }

    /** How many words the sentences have. */
    int words() {
        return sentences.stream().mapToInt(sentence -> sentence.words().size()).sum();
    }

    /**
     * One sentence.
     *
     * @param words its syntactic words; empty nodes are left out
     * @param startsDocument whether a document starts here
     * @param startsParagraph whether a paragraph starts here
     */
    record Sentence(List<Word> words, boolean startsDocument, boolean startsParagraph) {
        Sentence {
            words = List.copyOf(words);
        }

        /** The words as they are written. */
        List<String> forms() {
            return words.stream().map(Word::form).toList();
        }

        /** The sentence as it was written. */
        String text() {
            StringBuilder text = new StringBuilder();
            words.forEach(word -> text.append(word.surface()).append(word.spaceAfter() ? " " : ""));
            return text.toString();
        }
    }

    /**
     * One syntactic word.
     *
     * @param surface what it adds to the written text: the form, or for the first word of a contraction the whole, for the others nothing
     * @param head from 1; 0 for the root
     */
    record Word(
            String form,
            String partOfSpeech,
            String tag,
            int head,
            String relation,
            String surface,
            boolean spaceAfter) {}

    private static final class Reader {
        private final List<Word> words = new ArrayList<>();
        private boolean startsDocument;
        private boolean startsParagraph;
        private String contraction = "";
        private boolean contractionSpace;
        private int contractionFirst;
        private int contractionLast;

        Optional<Sentence> line(String line) {
            if (line.isBlank()) {
                if (words.isEmpty()) {
                    return Optional.empty();
                }
                Sentence sentence = new Sentence(words, startsDocument, startsParagraph);
                words.clear();
                startsDocument = false;
                startsParagraph = false;
                contractionLast = 0;
                return Optional.of(sentence);
            }
            if (line.startsWith("#")) {
                startsDocument |= line.startsWith("# newdoc");
                startsParagraph |= line.startsWith("# newpar");
                return Optional.empty();
            }
            String[] columns = line.split("\t", -1);
            boolean space = !columns[9].contains("SpaceAfter=No");
            if (columns[0].indexOf('-') > 0) {
                contraction = columns[1];
                contractionSpace = space;
                String[] range = columns[0].split("-", -1);
                contractionFirst = Integer.parseInt(range[0]);
                contractionLast = Integer.parseInt(range[1]);
            } else if (columns[0].indexOf('.') < 0) {
                words.add(word(columns, space));
            }
            return Optional.empty();
        }

        private Word word(String[] columns, boolean space) {
            int number = Integer.parseInt(columns[0]);
            boolean contracted = number <= contractionLast;
            return new Word(
                    columns[1],
                    columns[3],
                    columns[4],
                    Integer.parseInt(columns[6]),
                    columns[7],
                    !contracted ? columns[1] : number == contractionFirst ? contraction : "",
                    contracted ? number == contractionLast && contractionSpace : space);
        }
    }
}
