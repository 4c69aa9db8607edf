package commentariat.dashboard;

import commentariat.contract.commentary.Commentary;
import commentariat.contract.json.Json;
import commentariat.contract.service.Health;
import commentariat.contract.service.OperatorError;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import java.net.BindException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The dashboard's web server: the page, {@code /api/commentary}, {@code /events} and {@code /health}. */
final class Site implements AutoCloseable {
    /** After this long a connection ends that nothing can be written to. */
    static final Duration IDLE_TIMEOUT = Duration.ofSeconds(30);

    private static final int THREADS_BESIDE_STREAMS = 16;

    /** Nothing from elsewhere, nothing inline, in nobody's frame. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final DashboardSettings settings;
    private final EventStream events;
    private final Javalin server;

    private Site(DashboardSettings settings, EventStream events, Javalin server) {
        this.settings = settings;
        this.events = events;
        this.server = server;
    }

    /**
     * What the server tells of.
     *
     * @param topic the name of the topic that is read
     * @param live whether the window was filled with what was there before
     */
    record Content(String topic, Window window, BooleanSupplier live, Supplier<Health> health) {}

    /** The answer of {@code /api/commentary}. */
    record Answer(
            String topic,
            boolean live,
            String position,
            int windowSize,
            int total,
            int matching,
            List<Commentary> commentary) {}

    /** @throws OperatorError if it cannot listen */
    static Site start(DashboardSettings settings, Content content, EventStream events) {
        HostGuard guard = new HostGuard(settings.host(), settings.allowedHosts());
        Javalin server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.startupWatcherEnabled = false;
            listen(config, settings);
            config.routes.before(request -> admit(request, guard));
            PageFile.FILES.forEach((path, file) -> config.routes.get(path, new PageFile(file)));
            config.routes.get("/api/commentary", request -> answer(request, settings, content));
            config.routes.get("/events", events);
            config.routes.get(
                    "/health", request -> health(request, content.health().get()));
        });
        try {
            server.start();
        } catch (JavalinBindException e) {
            server.stop();
            throw cannotListen(settings, e);
        }
        return new Site(settings, events, server);
    }

    private static void listen(JavalinConfig config, DashboardSettings settings) {
        QueuedThreadPool threads = new QueuedThreadPool(settings.maxClients() + THREADS_BESIDE_STREAMS);
        threads.setName("dashboard-http");
        threads.setDaemon(true);
        config.jetty.threadPool = threads;
        // streams are ended by ourselves; to wait for browsers that merely keep a connection open would be in vain
        config.jetty.modifyServer(server -> server.setStopTimeout(0));
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.jetty.addConnector((server, http) -> {
            ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
            connector.setHost(settings.host());
            connector.setPort(settings.port());
            connector.setIdleTimeout(IDLE_TIMEOUT.toMillis());
            return connector;
        });
    }

    private static OperatorError cannotListen(DashboardSettings settings, JavalinBindException e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String why = String.valueOf(root.getMessage());
        return root instanceof BindException && why.contains("in use")
                ? new OperatorError(
                        "port " + settings.port() + " on " + settings.host()
                                + " is taken; stop what listens there or choose another with --dashboard-port",
                        e)
                : new OperatorError(
                        "cannot listen on port " + settings.port() + " of " + settings.host() + " (" + why
                                + "); set dashboard.host to an address of this machine and dashboard.port to one that you may use",
                        e);
    }

    private static void admit(Context request, HostGuard guard) {
        request.header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Cache-Control", "no-store");
        guard.refusal(Optional.ofNullable(request.header("Host")), Optional.ofNullable(request.header("Origin")))
                .ifPresent(why -> request.status(403).result(why).skipRemainingHandlers());
    }

    private static void answer(Context request, DashboardSettings settings, Content content) {
        Filter filter;
        try {
            filter = Filter.of(request.queryParamMap());
        } catch (IllegalArgumentException e) {
            json(request.status(400), Map.of("error", String.valueOf(e.getMessage())));
            return;
        }
        boolean live = content.live().getAsBoolean();
        Window.View view = content.window().view(filter);
        json(
                request,
                new Answer(
                        content.topic(),
                        live,
                        view.position().toString(),
                        settings.windowSize(),
                        view.total(),
                        view.latest().size(),
                        view.latest()));
    }

    private static void health(Context request, Health health) {
        json(request.status(health.ok() ? 200 : 503), health);
    }

    private static void json(Context request, Object answer) {
        request.contentType("application/json").result(Json.bytes(answer));
    }

    /** Where a browser on this machine finds the page. */
    URI url() {
        String host = settings.host();
        String reachable = switch (host) {
            case "0.0.0.0", "::" -> "127.0.0.1";
            default -> host.contains(":") ? "[" + host + "]" : host;
        };
        return URI.create("http://" + reachable + ":" + server.port());
    }

    @Override
    public void close() {
        events.close();
        server.stop();
    }
}
