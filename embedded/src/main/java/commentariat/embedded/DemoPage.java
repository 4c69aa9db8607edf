package commentariat.embedded;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;

/** What is served at one address now, with the two validators that let a reader ask again cheaply (RFC 9110, 8.8). */
record DemoPage(String type, String text, Instant lastModified) {

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    static DemoPage html(String text, Instant lastModified) {
        return new DemoPage("text/html", text, lastModified);
    }

    static void sendNotFound(HttpExchange exchange) throws IOException {
        byte[] body = "<!doctype html><title>Not found</title><h1>Not found</h1>".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        send(exchange, 404, body);
    }

    void send(HttpExchange exchange) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        String tag = tag(body);
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type + "; charset=utf-8");
        headers.set("ETag", tag);
        headers.set("Last-Modified", HTTP_DATE.format(lastModified));
        headers.set("Cache-Control", "no-cache");
        if (isKnown(exchange.getRequestHeaders(), tag)) {
            exchange.sendResponseHeaders(304, -1);
        } else {
            send(exchange, 200, body);
        }
    }

    /** RFC 9110, 13.2.2: where there is an If-None-Match, If-Modified-Since is ignored. */
    private boolean isKnown(Headers request, String tag) {
        List<String> known = request.getOrDefault("If-None-Match", List.of());
        if (!known.isEmpty()) {
            return known.stream()
                    .anyMatch(value -> value.contains(tag) || value.strip().equals("*"));
        }
        return request.getOrDefault("If-Modified-Since", List.of()).stream().anyMatch(this::isNoOlderThan);
    }

    private boolean isNoOlderThan(String httpDate) {
        try {
            Instant since = ZonedDateTime.parse(httpDate, HTTP_DATE).toInstant();
            return !lastModified.truncatedTo(ChronoUnit.SECONDS).isAfter(since);
        } catch (DateTimeException e) {
            return false; // RFC 9110, 13.1.3: a date that cannot be read is ignored
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static String tag(byte[] body) {
        CRC32 sum = new CRC32();
        sum.update(body);
        return String.format(Locale.ROOT, "\"%08x-%x\"", sum.getValue(), body.length);
    }
}
