package commentariat.bench;

import commentariat.ingest.extract.Extraction;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * How long reading a page takes, as a multiple of the time that {@code Jsoup.parse} alone takes for it: processor time of one thread, least of
 * several rounds, the three of them one after the other in each round, so that whatever else the machine does meets all.
 */
final class PageTimes {
    static final String NAME = "pages-time";
    static final String OVER_PARSE = "over_parse";

    private static final int EVERY = 4;
    /** The first ones let the compiler see the loops: a crawler reads pages for days. */
    private static final int ROUNDS = 24;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private record Timed(byte[] bytes, String html, URI url) {}

    private PageTimes() {}

    /** The figures of every fourth page of all sets. */
    static Map<String, Double> figures(List<PageSet> sets, Path data) throws IOException {
        List<Timed> pages = new ArrayList<>();
        int seen = 0;
        for (PageSet set : sets) {
            Path folder = set.folder(data);
            for (String line : Files.readAllLines(folder.resolve("gold.jsonl"))) {
                if (!line.isBlank() && seen++ % EVERY == 0) {
                    LabelledPage page = LabelledPage.read(folder, line);
                    pages.add(new Timed(page.bytes(), page.html(), page.url()));
                }
            }
        }
        long parse = Long.MAX_VALUE;
        long ours = Long.MAX_VALUE;
        long theirs = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            parse = Math.min(parse, nanos(pages, page -> Jsoup.parse(page.html, page.url.toString())));
            ours = Math.min(ours, nanos(pages, page -> Extraction.extract(page.bytes, page.url)));
            theirs = Math.min(theirs, nanos(pages, page -> Readability.text(page.url.toString(), page.html)));
        }
        return Map.of(OVER_PARSE, (double) ours / parse, Readability.PREFIX + OVER_PARSE, (double) theirs / parse);
    }

    private interface Reader {
        @Nullable
        Object read(Timed page);
    }

    private static long nanos(List<Timed> pages, Reader reader) {
        long start = THREADS.getCurrentThreadCpuTime();
        int found = 0;
        for (Timed page : pages) {
            found += reader.read(page) == null ? 0 : 1;
        }
        long time = THREADS.getCurrentThreadCpuTime() - start;
        if (found == 0) {
            throw new IllegalStateException("nothing was read off any page");
        }
        return time;
    }
}
