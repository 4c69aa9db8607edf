package commentariat.analysis.quotation;

import commentariat.analysis.text.Text;
import commentariat.analysis.text.Token;
import commentariat.contract.commentary.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence of the writer's: what stands between quotation marks counts as one word of it, however many sentences that holds.
 *
 * @param paragraph the index of its paragraph
 * @param units its steps, at least one
 */
record Matrix(int paragraph, List<Unit> units) {
    /** Words between marks that are fewer and hold no sentence read as words of the writer's sentence. */
    private static final int WORDS_OF_ITS_OWN = 3;
    /** A longer one is cut: it is no prose, and the time must stay linear. */
    private static final int LONGEST = 400;

    Matrix {
        units = List.copyOf(units);
    }

    Span span() {
        return new Span(units.get(0).start(), units.get(units.size() - 1).end());
    }

    /** Where the steps {@code from..to} stand. */
    Span span(int from, int to) {
        return new Span(units.get(from).start(), units.get(to - 1).end());
    }

    /** Whether a run stands for itself in its sentence, and is not just a word or two in marks. */
    static boolean standsAlone(Run run, String text) {
        if (run.words() >= WORDS_OF_ITS_OWN) {
            return true;
        }
        char last = text.charAt(run.inner().end() - 1);
        return ",.!?…".indexOf(last) >= 0 || run.goesOn();
    }

    static List<Matrix> of(Text text, List<Run> runs) {
        List<Matrix> matrices = new ArrayList<>();
        List<Unit> units = new ArrayList<>();
        List<Token> tokens = text.tokens();
        List<Span> paragraphs = text.paragraphs();
        List<Span> sentences = text.sentences();
        List<Run> alone =
                runs.stream().filter(run -> standsAlone(run, text.string())).toList();
        int run = 0;
        int sentence = 0;
        int paragraph = 0;
        int i = 0;
        while (i < tokens.size()) {
            Token token = tokens.get(i);
            int start = token.start();
            boolean newParagraph = token.start() >= paragraphs.get(paragraph).end();
            boolean newSentence = token.start() >= sentences.get(sentence).end();
            while (token.start() >= paragraphs.get(paragraph).end()) {
                paragraph++;
                newParagraph = true;
            }
            while (token.start() >= sentences.get(sentence).end()) {
                sentence++;
            }
            if ((newParagraph || newSentence || units.size() >= LONGEST) && !units.isEmpty()) {
                matrices.add(
                        new Matrix(newParagraph ? paragraphOf(paragraphs, units.get(0), paragraph) : paragraph, units));
                units.clear();
            }
            while (run < alone.size() && alone.get(run).outer().end() <= start) {
                run++;
            }
            if (run < alone.size() && alone.get(run).outer().start() <= start) {
                Run here = alone.get(run);
                units.add(Unit.of(here, text.string()));
                while (i < tokens.size() && tokens.get(i).start() < here.outer().end()) {
                    i++;
                }
                // the sentences that ended inside are the speaker's, but the one that ends with the run is the writer's
                // too
                while (sentence < sentences.size() - 1
                        && sentences.get(sentence).end() < here.outer().end()) {
                    sentence++;
                }
                run++;
            } else {
                units.add(Unit.of(token));
                i++;
            }
        }
        if (!units.isEmpty()) {
            matrices.add(new Matrix(paragraphOf(paragraphs, units.get(0), paragraph), units));
        }
        return matrices;
    }

    private static int paragraphOf(List<Span> paragraphs, Unit first, int atMost) {
        int paragraph = atMost;
        while (paragraph > 0 && paragraphs.get(paragraph).start() > first.start()) {
            paragraph--;
        }
        return paragraph;
    }
}
