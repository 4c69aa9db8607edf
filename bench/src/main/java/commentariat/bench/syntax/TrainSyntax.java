package commentariat.bench.syntax;

import com.fasterxml.jackson.databind.JsonNode;
import commentariat.analysis.syntax.PartOfSpeech;
import commentariat.analysis.syntax.Syntax;
import commentariat.analysis.syntax.SyntaxWeights;
import commentariat.analysis.syntax.WordFeatures;
import commentariat.analysis.text.Text;
import commentariat.contract.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Trains the weights of {@code commentariat.analysis.syntax} from start to end.
 *
 * <pre>
 * train-syntax --data DIR --weights FILE [--text DIR] [--parsed FILE] [--threads 2] [--rounds 10]
 * </pre>
 *
 * A teacher, which reads the states of a pretrained encoder, learns from the treebanks in {@code DIR/syntax}. It then parses sentences
 * without trees: those of {@code DIR/stance/newsmtsc.jsonl.gz} and all {@code .txt} files of {@code --text} (what it says is kept in
 * the file {@code --parsed}, and read from there the next time). The small network of the
 * library learns from both (Hinton et al. 2015, "Distilling the Knowledge in a Neural Network"; for parsers Kuncoro et al. 2016,
 * Anderson and Gómez-Rodríguez 2020).
 */
public final class TrainSyntax {
    private static final Shape TEACHER = new Shape(64, 64, 192, 128, 2, 100, 100);
    private static final Dropout OF_TEACHER = new Dropout(0.25f, 0.25f, 0.3f);
    private static final int ROUNDS_OF_TEACHER = 8;
    private static final Shape STUDENT = new Shape(64, 64, 64, 80, 3, 64, 64);
    private static final Dropout OF_STUDENT = new Dropout(0.25f, 0.1f, 0.15f);
    private static final int BATCH = 600;
    private static final float RATE = 0.003f;
    /** Gold sentences are seen this often in a round. */
    private static final int GOLD = 2;
    /** A sentence without a tree is left out when it is longer. */
    private static final int LONGEST = 100;

    private final Path data;
    private final int threads;
    private final PrintStream out;

    private TrainSyntax(Path data, int threads, PrintStream out) {
        this.data = data;
        this.threads = threads;
        this.out = out;
    }

    /** Runs; see the class. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> given = List.of(arguments);
        Path data = Path.of(option(given, "--data").orElse("../shared/data"));
        Path weights = Path.of(option(given, "--weights")
                .orElse("analysis/src/main/resources/commentariat/analysis/syntax/english.weights"));
        int threads = Integer.parseInt(option(given, "--threads").orElse("2"));
        int rounds = Integer.parseInt(option(given, "--rounds").orElse("10"));
        if (!Files.isDirectory(data.resolve("syntax"))) {
            System.err.println("no treebanks in " + data.resolve("syntax") + "; name their folder with --data DIR");
            System.exit(2);
        }
        new TrainSyntax(data, threads, System.out)
                .run(
                        option(given, "--text").map(Path::of),
                        option(given, "--parsed").map(Path::of),
                        weights,
                        rounds);
    }

    private static Optional<String> option(List<String> given, String name) {
        int at = given.indexOf(name);
        return at >= 0 && at + 1 < given.size() ? Optional.of(given.get(at + 1)) : Optional.empty();
    }

    private void run(Optional<Path> texts, Optional<Path> parsed, Path file, int rounds)
            throws IOException, InterruptedException {
        List<Treebank.Sentence> gold = new ArrayList<>();
        for (String name : List.of("ewt.train", "gum.train")) {
            gold.addAll(treebank(name).sentences());
        }
        Treebank silver = parsed.isPresent() && Files.exists(parsed.get())
                ? Treebank.read(parsed.get())
                : parsedByTeacher(gold, texts);
        if (parsed.isPresent() && !Files.exists(parsed.get())) {
            silver.write(parsed.get());
        }
        out.printf(
                "%d sentences of the treebanks, %d parsed by the teacher%n",
                gold.size(), silver.sentences().size());
        learn(gold, silver.sentences(), PieceVectors.ofEncoder(), file, rounds);
    }

    private Treebank parsedByTeacher(List<Treebank.Sentence> gold, Optional<Path> texts)
            throws IOException, InterruptedException {
        try (Encoder encoder = Encoder.open(threads)) {
            Teacher teacher = teach(gold, encoder);
            teacher.score(List.of("ewt.dev", "gum.dev"));
            return new Treebank(unlabelled(texts).stream().map(teacher::parse).toList());
        }
    }

    private Treebank treebank(String name) throws IOException {
        return Treebank.read(data.resolve("syntax").resolve(name + ".conllu.gz"));
    }

    private Teacher teach(List<Treebank.Sentence> gold, Encoder encoder) throws InterruptedException {
        Vocabulary vocabulary = Vocabulary.of(gold);
        Model model = new Model(TEACHER, vocabulary, encoder.width());
        Teacher teacher = new Teacher(vocabulary, model, encoder);
        List<Example> examples = gold.stream().map(teacher::example).toList();
        new Training(ROUNDS_OF_TEACHER, BATCH, RATE, OF_TEACHER, threads).run(model, examples, round -> {}, out);
        return teacher;
    }

    private void learn(
            List<Treebank.Sentence> gold, List<Treebank.Sentence> silver, PieceVectors pieces, Path file, int rounds)
            throws IOException, InterruptedException {
        List<Treebank.Sentence> all = new ArrayList<>(silver);
        all.addAll(gold);
        Vocabulary vocabulary = Vocabulary.of(all);
        for (int i = 1; i < GOLD; i++) {
            all.addAll(gold);
        }
        WordFeatures features = new WordFeatures(vocabulary.words(), List.of(), Model.GRAMS);
        Model model = new Model(STUDENT, vocabulary, pieces.width());
        List<Example> examples = all.stream()
                .map(sentence -> Example.of(sentence, vocabulary, features, pieces))
                .toList();
        List<Treebank> development = List.of(treebank("ewt.dev"), treebank("gum.dev"));
        new Training(rounds, BATCH, RATE, OF_STUDENT, threads)
                .run(
                        model,
                        examples,
                        round -> {
                            SyntaxWeights weights = model.weights(vocabulary, pieces);
                            score(new Syntax(weights), development);
                            write(weights, file);
                        },
                        out);
        out.println("weights written: " + file);
    }

    /** After each round, so that training may be cut short. */
    private static void write(SyntaxWeights weights, Path file) {
        try (OutputStream to = Files.newOutputStream(file)) {
            weights.write(to);
        } catch (IOException e) {
            throw new UncheckedIOException("the weights cannot be written to " + file, e);
        }
    }

    private void score(Syntax syntax, List<Treebank> treebanks) {
        for (Treebank treebank : treebanks) {
            out.println("    " + SyntaxScore.onWords(SentenceParser.of(syntax), treebank));
        }
    }

    /** Sentences without trees, cut into words; each once. */
    private Set<List<String>> unlabelled(Optional<Path> texts) throws IOException {
        Set<List<String>> sentences = new LinkedHashSet<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(data.resolve("stance").resolve("newsmtsc.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            String line;
            while ((line = in.readLine()) != null) {
                add(Json.read(line, JsonNode.class).path("text").asText(), sentences);
            }
        }
        if (texts.isPresent()) {
            try (Stream<Path> found = Files.list(texts.get())) {
                for (Path text : found.filter(path -> path.toString().endsWith(".txt"))
                        .sorted()
                        .toList()) {
                    add(Files.readString(text), sentences);
                }
            }
        }
        return sentences;
    }

    private static void add(String text, Set<List<String>> sentences) {
        Syntax.words(Text.of(text)).stream()
                .filter(words -> words.size() > 2 && words.size() <= LONGEST)
                .forEach(sentences::add);
    }

    /** The network that reads the encoder's states. */
    private final class Teacher {
        private final Vocabulary vocabulary;
        private final WordFeatures features;
        private final Model model;
        private final Encoder encoder;
        private final Pass pass;

        Teacher(Vocabulary vocabulary, Model model, Encoder encoder) {
            this.vocabulary = vocabulary;
            this.features = new WordFeatures(vocabulary.words(), List.of(), Model.GRAMS);
            this.model = model;
            this.encoder = encoder;
            this.pass = new Pass(model, new Gradients(model), Dropout.NONE);
        }

        Example example(Treebank.Sentence sentence) {
            return Example.of(sentence, vocabulary, features, encoder);
        }

        Treebank.Sentence parse(List<String> words) {
            List<Treebank.Word> unparsed = words.stream()
                    .map(word -> new Treebank.Word(word, PartOfSpeech.X.name(), "", 0, "", word, true))
                    .toList();
            Pass.Prediction prediction = pass.predict(
                    example(new Treebank.Sentence(unparsed, false, false)),
                    vocabulary.relations().indexOf("root"));
            List<Treebank.Word> parsed = new ArrayList<>();
            for (int t = 0; t < words.size(); t++) {
                parsed.add(new Treebank.Word(
                        words.get(t),
                        PartOfSpeech.values()[prediction.partsOfSpeech()[t]].name(),
                        vocabulary.tags().get(prediction.tags()[t]),
                        prediction.heads()[t],
                        vocabulary.relations().get(prediction.relations()[t]),
                        words.get(t),
                        true));
            }
            return new Treebank.Sentence(parsed, false, false);
        }

        void score(List<String> names) throws IOException {
            for (String name : names) {
                SentenceParser parser = words -> parse(words).words().stream()
                        .map(word -> new SentenceParser.Answer(
                                word.partOfSpeech(), word.tag(), word.head(), word.relation()))
                        .toList();
                out.println("teacher on " + name + ": " + SyntaxScore.onWords(parser, treebank(name)));
            }
        }
    }
}
