package commentariat.analysis.stance;

import commentariat.analysis.text.Text;
import java.util.List;

/** What tells the side that words take. The same passages of the same text always get the same answers. */
public interface StanceEngine extends AutoCloseable {
    /** As records name it: {@code rules}, {@code encoder}. */
    String name();

    /**
     * The side that each of {@code passages} takes; as many answers, in the same order. All of an article's passages come in one call.
     *
     * @param text the text that all spans count into
     */
    List<Judgement> judge(Text text, List<Passage> passages);

    /** Frees what the engine holds outside the heap; nothing, unless it says so. */
    @Override
    default void close() {}
}
