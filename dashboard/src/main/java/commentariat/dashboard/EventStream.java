package commentariat.dashboard;

import commentariat.contract.json.Json;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pushes every change of the {@link Window} as server-sent events, for as long as the page is open:
 *
 * <pre>
 *   event: commentary   data: the record of the topic         a quotation came, or came anew
 *   event: withdrawn    data: {"id": …}                       it no longer holds
 *   event: reset        data: {}                              too much was missed: read /api/commentary again
 *   : still here                                              nothing happened for a while
 * </pre>
 *
 * <p>Each event's {@code id} is a {@link Position}; {@code Last-Event-ID}, or {@code after} in the query for the first time, goes on from
 * there. A stream keeps the server's thread that its request came on: pages are few, and a write that waits for a slow one then holds up
 * nobody else.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">the standard</a>
 */
final class EventStream implements Handler {
    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
    private static final String RECONNECT_AFTER_MILLISECONDS = "2000";

    private final Window window;
    private final DashboardSettings settings;
    private final Semaphore free;
    private final Counter cutOff;
    private final Set<Thread> streaming = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    EventStream(Window window, DashboardSettings settings, MeterRegistry metrics) {
        this.window = window;
        this.settings = settings;
        this.free = new Semaphore(settings.maxClients());
        this.cutOff = metrics.counter("commentariat.dashboard.clients.cut.off");
        metrics.gauge("commentariat.dashboard.clients", this, EventStream::open);
    }

    /** How many pages listen. */
    int open() {
        return settings.maxClients() - free.availablePermits();
    }

    /** Ends every stream; new ones end at once. */
    void close() {
        closed = true;
        streaming.forEach(Thread::interrupt);
    }

    @Override
    public void handle(Context request) {
        if (!free.tryAcquire()) {
            request.status(503)
                    .header("Retry-After", "30")
                    .result(
                            settings.maxClients()
                                    + " pages are open already; close one, or allow more with the setting dashboard.max-clients");
            return;
        }
        Follower follower = window.follow(lastSeen(request), settings.clientQueue());
        try {
            streaming.add(Thread.currentThread());
            stream(follower, request.res());
        } catch (IOException e) {
            LOG.debug("a page is gone: {}", e.getMessage());
        } catch (InterruptedException e) {
            LOG.debug("the stream of a page ends with the dashboard");
        } finally {
            streaming.remove(Thread.currentThread());
            window.forget(follower);
            free.release();
        }
        if (follower.isCutOff()) {
            cutOff.increment();
            LOG.info("cut off a page that read too slowly: more than {} changes waited", settings.clientQueue());
        }
    }

    private static Optional<Position> lastSeen(Context request) {
        return Optional.ofNullable(request.header("Last-Event-ID"))
                .or(() -> Optional.ofNullable(request.queryParam("after")))
                .flatMap(Position::parse);
    }

    private void stream(Follower follower, HttpServletResponse response) throws IOException, InterruptedException {
        response.setContentType("text/event-stream;charset=utf-8");
        // a proxy that waits for more before it passes on what it has would turn "live" into "late"
        response.setHeader("X-Accel-Buffering", "no");
        OutputStream out = response.getOutputStream();
        String run = follower.start().run();
        write(out, "retry: " + RECONNECT_AFTER_MILLISECONDS + "\n\n");
        if (!follower.resumed()) {
            write(out, event("reset", follower.start(), Map.of()));
        }
        while (!closed && !follower.isCutOff()) {
            Optional<Change> change = follower.next(settings.heartbeat());
            write(out, change.map(one -> event(one, run)).orElse(": still here\n\n"));
        }
    }

    private static String event(Change change, String run) {
        Position position = new Position(run, change.sequence());
        return change.commentary()
                .map(commentary -> event("commentary", position, commentary))
                .orElseGet(() -> event("withdrawn", position, Map.of("id", change.id())));
    }

    private static String event(String name, Position position, Object data) {
        // JSON on one line: a line break inside the data would end it
        return "event: " + name + "\nid: " + position + "\ndata: " + Json.write(data) + "\n\n";
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
