package commentariat.analysis.syntax;

import commentariat.contract.commentary.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence's words with their tags and its dependency tree. Words count from 0. Immutable; its methods are constant in time or
 * linear in the size of the sentence.
 */
public final class Parse {
    /** The head of the word that hangs on nothing. */
    public static final int NONE = -1;

    private final List<Word> words;
    private final int[] first;
    private final int[] last;

    Parse(List<Word> words) {
        this.words = List.copyOf(words);
        this.first = new int[words.size()];
        this.last = new int[words.size()];
        for (int i = 0; i < first.length; i++) {
            first[i] = i;
            last[i] = i;
        }
        for (int i = 0; i < first.length; i++) {
            for (int up = words.get(i).head(); up != NONE; up = words.get(up).head()) {
                first[up] = Math.min(first[up], i);
                last[up] = Math.max(last[up], i);
            }
        }
    }

    /** All words, in reading order. */
    public List<Word> words() {
        return words;
    }

    /** How many words there are. */
    public int size() {
        return words.size();
    }

    /** The word {@code index}. */
    public Word word(int index) {
        return words.get(index);
    }

    /** From the first word's start to the last one's end. */
    public Span span() {
        return new Span(words.get(0).start(), words.get(words.size() - 1).end());
    }

    /** The word that everything hangs on. */
    public int root() {
        int root = 0;
        while (words.get(root).head() != NONE) {
            root++;
        }
        return root;
    }

    /** What hangs on {@code head} directly, in reading order. */
    public List<Integer> dependents(int head) {
        List<Integer> dependents = new ArrayList<>();
        for (int i = first[head]; i <= last[head]; i++) {
            if (words.get(i).head() == head) {
                dependents.add(i);
            }
        }
        return dependents;
    }

    /** What hangs on {@code head} directly by {@code relation}, whatever its subtype, in reading order. */
    public List<Integer> dependents(int head, String relation) {
        return dependents(head).stream()
                .filter(dependent -> words.get(dependent).is(relation))
                .toList();
    }

    /** The first word of all that hangs on {@code head}, itself included. */
    public int first(int head) {
        return first[head];
    }

    /** The last word of all that hangs on {@code head}, itself included. */
    public int last(int head) {
        return last[head];
    }

    /** From the first to the last character of all that hangs on {@code head}, itself included. */
    public Span subtree(int head) {
        return new Span(words.get(first[head]).start(), words.get(last[head]).end());
    }

    /** Whether {@code index} is {@code head} or hangs on it, directly or not. */
    public boolean within(int index, int head) {
        for (int up = index; up != NONE; up = words.get(up).head()) {
            if (up == head) {
                return true;
            }
        }
        return false;
    }

    /** The word that {@code offset} lies in, or the first one after it; {@link #size} if there is none. */
    public int at(int offset) {
        int index = 0;
        while (index < words.size() && words.get(index).end() <= offset) {
            index++;
        }
        return index;
    }
}
