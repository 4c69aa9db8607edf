package commentariat.bench.syntax;

import commentariat.analysis.syntax.Syntax;
import commentariat.analysis.syntax.SyntaxWeights;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Scores the parser on files in CoNLL-U: tags and attachment on gold words, words and sentences on the raw text, and how long it took.
 *
 * <pre>
 * score-syntax [--weights FILE] [--relations] FILE…
 * </pre>
 */
public final class ScoreSyntax {
    private ScoreSyntax() {}

    /** Runs; see the class. Exit code 2 and one line for a file that cannot be read. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        List<Path> files = new ArrayList<>();
        Path weights = null;
        boolean relations = false;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--weights") && i + 1 < arguments.size()) {
                weights = Path.of(arguments.get(++i));
            } else if (argument.equals("--relations")) {
                relations = true;
            } else {
                files.add(Path.of(argument));
            }
        }
        if (files.isEmpty()) {
            err.println("no file to score: name one or more in CoNLL-U, compressed or not");
            return 2;
        }
        try {
            Syntax syntax = weights == null ? Syntax.english() : read(weights);
            out.printf(
                    "%-28s %7s %7s %7s %7s %7s %9s %9s %9s%n",
                    "file", "words", "UPOS", "XPOS", "UAS", "LAS", "tokens", "sentences", "words/s");
            for (Path file : files) {
                score(syntax, file, relations, out);
            }
            return 0;
        } catch (NoSuchFileException e) {
            err.println(e.getMessage() + " does not exist; name files in CoNLL-U, compressed or not");
            return 2;
        } catch (IOException e) {
            err.println(e.getMessage());
            return 2;
        }
    }

    private static Syntax read(Path weights) throws IOException {
        try (InputStream in = Files.newInputStream(weights)) {
            return new Syntax(SyntaxWeights.read(in));
        }
    }

    private static void score(Syntax syntax, Path file, boolean relations, PrintStream out) throws IOException {
        Treebank treebank = Treebank.read(file);
        SentenceParser parser = SentenceParser.of(syntax);
        SyntaxScore.OnWords onWords = SyntaxScore.onWords(parser, treebank);
        SyntaxScore.OnText onText = SyntaxScore.onText(syntax, treebank);
        out.printf(
                Locale.ROOT,
                "%-28s %7d %7.2f %7.2f %7.2f %7.2f %9.2f %9.2f %9.0f%n",
                file.getFileName(),
                onWords.words(),
                onWords.partOfSpeech(),
                onWords.tag(),
                onWords.unlabelled(),
                onWords.labelled(),
                onText.words(),
                onText.sentences(),
                Speed.of(parser, treebank));
        if (relations) {
            SyntaxScore.byRelation(parser, treebank).entrySet().stream()
                    .sorted((a, b) -> b.getValue()[0] - b.getValue()[1] - a.getValue()[0] + a.getValue()[1])
                    .forEach(entry -> out.printf(
                            Locale.ROOT,
                            "    %-12s %6d %6.2f%n",
                            entry.getKey(),
                            entry.getValue()[0],
                            100.0 * entry.getValue()[1] / entry.getValue()[0]));
        }
    }
}
