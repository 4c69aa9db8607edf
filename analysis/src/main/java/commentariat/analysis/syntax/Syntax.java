package commentariat.analysis.syntax;

import commentariat.analysis.text.Text;
import commentariat.contract.commentary.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Tags and parses English. Pure and thread-safe; the same words always give the same tree.
 *
 * <p>Trained on the English Web Treebank and the open genres of GUM, whose relations and tags it gives (Universal Dependencies 2,
 * Penn Treebank tags). For news it was trained on sentences of other sources too; {@code docs/decisions} says how.
 */
public final class Syntax {
    /** A longer sentence is read in parts, so that time stays linear in the length of the text. */
    private static final int LONGEST = 150;

    private static final PartOfSpeech[] PARTS_OF_SPEECH = PartOfSpeech.values();

    private final Network network;
    private final List<String> tags;
    private final List<String> relations;

    /** Syntax by {@code weights}. */
    public Syntax(SyntaxWeights weights) {
        this.network = new Network(weights);
        this.tags = weights.tags();
        this.relations = weights.relations();
    }

    /** The one that comes with this library; read when it is first asked for, and shared. */
    public static Syntax english() {
        return English.SYNTAX;
    }

    /** The parses of all sentences of {@code text}, in order; a sentence of more than 150 words gives several. */
    public List<Parse> parse(Text text) {
        List<Parse> parses = new ArrayList<>(text.sentences().size());
        text.sentences().forEach(sentence -> parse(text, sentence, parses));
        return parses;
    }

    /** The parses of what lies in {@code part} of each sentence of {@code text}, as if the rest of the sentence were not there. */
    public List<Parse> parse(Text text, Span part) {
        List<Parse> parses = new ArrayList<>();
        for (int at = part.start(); at < part.end(); ) {
            int end = text.sentenceAt(at).map(Span::end).orElse(at + 1);
            parse(text, new Span(at, Math.min(end, part.end())), parses);
            at = end;
        }
        return parses;
    }

    private void parse(Text text, Span sentence, List<Parse> parses) {
        List<Span> words = Words.of(text.tokensIn(sentence));
        int at = 0;
        while (at < words.size()) {
            int end = end(text.string(), words, at);
            parses.add(parse(text.string(), words.subList(at, end)));
            at = end;
        }
    }

    /** The words of each sentence of {@code text}, as {@link #parse(Text)} reads them, without the parse. */
    public static List<List<String>> words(Text text) {
        return text.sentences().stream()
                .map(sentence -> Words.of(text.tokensIn(sentence)).stream()
                        .map(span -> span.in(text.string()))
                        .toList())
                .toList();
    }

    /** The words that {@code token}, a token as {@link Text} cuts it, is made of: {@code don't} is {@code do} and {@code n't}. */
    public static List<String> words(String token) {
        return Words.of(token).stream().map(span -> span.in(token)).toList();
    }

    /**
     * The parse of one sentence that is cut into words already.
     *
     * @param words as Universal Dependencies cuts them; at least one, none empty. Offsets in the answer are those of the words
     *     written with a space between them
     */
    public Parse parse(List<String> words) {
        List<Span> spans = new ArrayList<>(words.size());
        int at = 0;
        for (String word : words) {
            spans.add(new Span(at, at + word.length()));
            at += word.length() + 1;
        }
        return parse(String.join(" ", words), spans);
    }

    private Parse parse(String text, List<Span> spans) {
        String[] forms = spans.stream().map(span -> span.in(text)).toArray(String[]::new);
        Network.Answer answer = network.read(forms);
        List<Word> words = new ArrayList<>(forms.length);
        for (int i = 0; i < forms.length; i++) {
            words.add(new Word(
                    spans.get(i).start(),
                    spans.get(i).end(),
                    forms[i],
                    PARTS_OF_SPEECH[answer.partsOfSpeech()[i]],
                    tags.get(answer.tags()[i]),
                    answer.heads()[i] - 1,
                    relations.get(answer.relations()[i])));
        }
        return new Parse(words);
    }

    /** Where the part that starts at {@code from} ends: after its last comma or other mark where the sentence is too long. */
    private static int end(String text, List<Span> words, int from) {
        if (words.size() - from <= LONGEST) {
            return words.size();
        }
        for (int end = from + LONGEST; end > from + LONGEST / 2; end--) {
            Span last = words.get(end - 1);
            if (last.end() - last.start() == 1 && ",;:".indexOf(text.charAt(last.start())) >= 0) {
                return end;
            }
        }
        return from + LONGEST;
    }

    /** Read once, when first asked for. */
    private static final class English {
        static final Syntax SYNTAX = new Syntax(SyntaxWeights.english());
    }
}
