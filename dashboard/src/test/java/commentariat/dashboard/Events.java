package commentariat.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Listens to {@code /events} as a browser does, and hands out one event after another. */
final class Events implements AutoCloseable {
    /** One event; a comment is one with only a {@code name}, as it stands. */
    record Event(String name, String id, String data) {}

    private final HttpResponse<InputStream> response;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    private Events(HttpResponse<InputStream> response) {
        this.response = response;
        Thread reading = new Thread(this::read, "events");
        reading.setDaemon(true);
        reading.start();
    }

    static Events listen(HttpClient http, Dashboard dashboard, Optional<String> lastEventId) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(dashboard.url() + "/events"));
        lastEventId.ifPresent(id -> request.header("Last-Event-ID", id));
        return new Events(http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
    }

    HttpResponse<InputStream> response() {
        return response;
    }

    private void read() {
        String name = "";
        String id = "";
        String data = "";
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(":")) {
                    events.add(new Event(line, "", ""));
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                } else if (line.isEmpty() && !name.isEmpty()) {
                    events.add(new Event(name, id, data));
                    name = "";
                }
            }
        } catch (IOException e) {
            events.add(new Event("closed", "", ""));
        }
        events.add(new Event("ended", "", ""));
    }

    /** The next event that is no heartbeat. */
    Event next() throws InterruptedException {
        Event event = nextOfAnyKind();
        return event.name().startsWith(":") ? next() : event;
    }

    Event nextOfAnyKind() throws InterruptedException {
        Event event = events.poll(10, TimeUnit.SECONDS);
        assertThat(event).as("an event within ten seconds").isNotNull();
        return java.util.Objects.requireNonNull(event);
    }

    @Override
    public void close() throws IOException {
        response.body().close();
    }
}
