package commentariat.embedded;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Two invented papers on one loopback port, which publish an article every few seconds until their programme is through: life for a machine
 * without a network, in the shapes of real news.
 *
 * <p>The Harbour Courier has RSS, JSON-LD and a section that robots.txt forbids; Meridian Post has Atom, microdata and an article that it revises.
 * The texts are in {@code demo/} among the resources, the order in which they appear in {@code demo/programme.txt}.
 */
public final class DemoNewsSite implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DemoNewsSite.class);
    private static final String LOOPBACK = LoopbackPort.HOST;
    private static final String PORT_FLAG = "--port";
    private static final List<DemoPaper> PAPERS = List.of(new HarbourCourier(), new MeridianPost());

    private final HttpServer server;
    private final ExecutorService readers;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread editor;
    private final DemoEdition edition;
    private final String address;

    private DemoNewsSite(HttpServer server, DemoEdition edition, Duration every, String address) {
        this.server = server;
        this.edition = edition;
        this.address = address;
        this.editor = new Thread(() -> publish(every), "demo-editor");
        this.readers = Executors.newFixedThreadPool(4, daemons("demo-site-"));
    }

    /**
     * Starts a site that begins with its first article, and forgets everything when it is closed.
     *
     * @param port 1..65535, or 0 for any free one
     * @param every how long to wait from one article to the next
     * @throws EmbeddedException if the port is taken
     */
    public static DemoNewsSite start(int port, Duration every) {
        return start(LOOPBACK, port, every, DemoEdition.forgetful(), Optional.empty());
    }

    /**
     * Starts a site that goes on where it was when it was last closed or killed: the same articles at the same addresses with the same dates.
     *
     * @param port 1..65535, or 0 for the one it had last or else any free one
     * @param every how long to wait from one article to the next
     * @param state the file that remembers; created if it is not there
     * @throws EmbeddedException if the port is taken
     */
    public static DemoNewsSite start(int port, Duration every, Path state) {
        return start(LOOPBACK, port, every, DemoEdition.resumed(state), Optional.empty());
    }

    /**
     * Starts a site for readers elsewhere, such as another container; it begins with its first article.
     *
     * @param host a name or address of this machine to listen on; {@code 0.0.0.0} for all of them
     * @param publicUrl how readers reach it, without a slash at the end, for the links on its pages; empty where {@code host} and the port tell
     * @throws EmbeddedException if the port is taken or the host is none of this machine's
     */
    public static DemoNewsSite start(String host, int port, Duration every, Optional<URI> publicUrl) {
        return start(host, port, every, DemoEdition.forgetful(), publicUrl);
    }

    private static DemoNewsSite start(
            String host, int port, Duration every, DemoEdition edition, Optional<URI> publicUrl) {
        int chosen = LoopbackPort.choose(port, edition.port(), PORT_FLAG);
        HttpServer server;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(host), chosen), 0);
        } catch (UnknownHostException e) {
            throw new EmbeddedException(
                    "host " + host + " is not known here; name an address of this machine with --host", e);
        } catch (IOException e) {
            throw LoopbackPort.taken(chosen, PORT_FLAG);
        }
        edition.servedAt(chosen);
        String address = publicUrl.map(URI::toString).orElse("http://" + host + ":" + chosen);
        DemoNewsSite site = new DemoNewsSite(server, edition, every, address);
        site.open();
        return site;
    }

    /** The site's front page, which names the papers. */
    public URI home() {
        return URI.create(address + "/");
    }

    /** The papers' feeds: RSS, then Atom. */
    public List<URI> feeds() {
        return PAPERS.stream()
                .map(paper -> URI.create(address + paper.feedPath()))
                .toList();
    }

    /** How many articles can be read by now. */
    public int published() {
        return edition.stories().size();
    }

    /** Stops publishing and serving at once. */
    @Override
    public void close() {
        if (closing.getCount() == 0) {
            return;
        }
        closing.countDown();
        server.stop(0);
        readers.shutdownNow();
        try {
            // what is about to be published is noted whole
            editor.join(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void open() {
        server.setExecutor(readers);
        server.createContext("/", this::answer);
        server.start();
        editor.setDaemon(true);
        editor.start();
    }

    private void publish(Duration every) {
        try {
            boolean more = published() > 0 || edition.advance(Instant.now());
            while (more && !closing.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
                more = edition.advance(Instant.now());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("the demo site publishes nothing more: {}", EmbeddedException.rootOf(e), e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!List.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                exchange.sendResponseHeaders(405, -1);
                return;
            }
            Optional<DemoPage> page = page(exchange.getRequestURI().getPath());
            if (page.isPresent()) {
                page.get().send(exchange);
            } else {
                DemoPage.sendNotFound(exchange);
            }
        } catch (RuntimeException e) {
            LOG.error("the demo site could not answer {}", exchange.getRequestURI(), e);
            throw e;
        }
    }

    private Optional<DemoPage> page(String path) {
        List<DemoStory> all = edition.stories();
        Instant lastChange = DemoPaper.lastChange(all);
        return switch (path) {
            case "/" -> Optional.of(DemoPage.html(DemoResource.read("site.html"), lastChange));
            case "/robots.txt" ->
                Optional.of(new DemoPage(
                        "text/plain", Template.named("robots.txt").fill(Map.of("site", address)), lastChange));
            case "/sitemap.xml" ->
                Optional.of(new DemoPage("application/xml", DemoSitemap.ofPages(all, this::url), lastChange));
            case "/news-sitemap.xml" ->
                Optional.of(new DemoPage(
                        "application/xml",
                        DemoSitemap.ofNews(
                                all, this::url, story -> paperOf(story).name()),
                        lastChange));
            case "/picture.svg" ->
                Optional.of(new DemoPage("image/svg+xml", DemoResource.read("picture.svg"), lastChange));
            default ->
                PAPERS.stream()
                        .filter(paper -> path.startsWith("/" + paper.id() + "/"))
                        .findFirst()
                        .flatMap(paper -> page(
                                paper,
                                path,
                                all.stream()
                                        .filter(story -> story.paper().equals(paper.id()))
                                        .toList()));
        };
    }

    private Optional<DemoPage> page(DemoPaper paper, String path, List<DemoStory> stories) {
        List<DemoStory> newestFirst = stories.stream()
                .sorted(Comparator.comparing(DemoStory::published).reversed())
                .toList();
        Instant lastChange = DemoPaper.lastChange(stories);
        if (path.equals("/" + paper.id() + "/")) {
            return Optional.of(DemoPage.html(paper.index(newestFirst), lastChange));
        }
        if (path.equals(paper.feedPath())) {
            return Optional.of(new DemoPage(paper.feedType(), paper.feed(address, newestFirst), lastChange));
        }
        return stories.stream()
                .filter(story -> paper.path(story).equals(path))
                .findFirst()
                .map(story -> DemoPage.html(paper.page(address, story, stories), story.modified()));
    }

    private String url(DemoStory story) {
        return address + paperOf(story).path(story);
    }

    private static DemoPaper paperOf(DemoStory story) {
        return PAPERS.stream()
                .filter(paper -> paper.id().equals(story.paper()))
                .findFirst()
                .orElseThrow();
    }

    private static ThreadFactory daemons(String name) {
        AtomicInteger count = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, name + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
