package commentariat.ingest.extract;

import java.util.Locale;
import java.util.Map;

/** What names and words mean, looked up where they stand in a text, in either case, without making a string of them. */
final class NameTable<T> {
    private final T other;
    private final Named<T>[] slots;

    private record Named<T>(String name, String upper, T meaning) {}

    /**
     * @param meanings by names in lower case
     * @param other what every other name means
     */
    @SuppressWarnings({"unchecked", "rawtypes"})
    NameTable(Map<String, T> meanings, T other) {
        this.other = other;
        this.slots = new Named[Integer.highestOneBit(Math.max(1, meanings.size())) * 8];
        meanings.forEach((name, meaning) -> {
            int slot = slot(name, 0, name.length());
            while (slots[slot] != null) {
                slot = next(slot);
            }
            slots[slot] = new Named<>(name, name.toUpperCase(Locale.ROOT), meaning);
        });
    }

    /** By length and both ends, whose last five bits are the same in both cases, where they are ASCII. */
    private int slot(String text, int from, int to) {
        int ends = (text.charAt(from) & 31) * 31 + (text.charAt(to - 1) & 31) * 7 + (text.charAt((from + to) / 2) & 31);
        return (ends * 31 + to - from) & (slots.length - 1);
    }

    private int next(int slot) {
        return (slot + 1) & (slots.length - 1);
    }

    /** What the name means that stands from {@code from} to before {@code to}. */
    T get(String text, int from, int to) {
        if (from == to) {
            return other;
        }
        for (int slot = slot(text, from, to); slots[slot] != null; slot = next(slot)) {
            Named<T> named = slots[slot];
            if (named.name.length() == to - from && is(named, text, from, to)) {
                return named.meaning;
            }
        }
        return other;
    }

    private static boolean is(Named<?> named, String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c != named.name.charAt(i - from) && c != named.upper.charAt(i - from)) {
                return false;
            }
        }
        return true;
    }
}
