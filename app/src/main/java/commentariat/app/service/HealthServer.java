package commentariat.app.service;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import commentariat.contract.json.Json;
import commentariat.contract.service.Health;
import commentariat.contract.service.OperatorError;
import commentariat.contract.service.Service;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * What supervisors ask a service: {@code GET /health} (200 when it does its work, 503 when not, with one line of JSON) and
 * {@code GET /metrics} (Prometheus).
 */
final class HealthServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService executor;

    private HealthServer(HttpServer server, ExecutorService executor) {
        this.server = server;
        this.executor = executor;
    }

    /**
     * Answers for {@code service} on all addresses, since supervisors ask from outside the container.
     *
     * @throws OperatorError if the port is taken
     */
    static HealthServer start(int port, Service service, PrometheusMeterRegistry metrics) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
            ExecutorService executor = Executors.newFixedThreadPool(2, runnable -> {
                Thread thread = new Thread(runnable, "health");
                thread.setDaemon(true);
                return thread;
            });
            server.setExecutor(executor);
            server.createContext("/health", exchange -> {
                Health health = service.health();
                answer(exchange, health.ok() ? 200 : 503, "application/json", Json.write(health) + "\n");
            });
            server.createContext(
                    "/metrics",
                    exchange -> answer(exchange, 200, "text/plain; version=0.0.4; charset=utf-8", metrics.scrape()));
            server.start();
            return new HealthServer(server, executor);
        } catch (BindException e) {
            throw new OperatorError(
                    "port " + port + " is taken; stop what listens there or choose another with --health-port", e);
        } catch (IOException e) {
            throw new OperatorError(
                    "port " + port + " cannot be opened: " + e.getMessage() + "; choose another with --health-port", e);
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    /** The port that it listens on. */
    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }
}
