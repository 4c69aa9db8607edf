package commentariat.dashboard;

import commentariat.contract.commentary.Commentary;
import commentariat.contract.service.Health;
import commentariat.contract.service.OperatorError;
import commentariat.contract.service.Service;
import commentariat.contract.settings.KafkaSettings;
import commentariat.contract.topic.AdminSession;
import commentariat.contract.topic.Topic;
import commentariat.contract.topic.TopicAdmin;
import commentariat.contract.topic.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The dashboard: shows the latest quotations, and every new one as it comes, on a web page.
 *
 * <p>Meters: {@code commentariat.dashboard.records} read, {@code .unreadable} among them, {@code .window} quotations held,
 * {@code .clients} pages open, {@code .clients.cut.off} for reading too slowly.
 */
public final class Dashboard implements Service {
    private static final Logger LOG = LoggerFactory.getLogger(Dashboard.class);

    private final Topic<Commentary> topic;
    private final Window window;
    private final EventStream events;
    private final CommentaryReader reader;
    private final Site site;

    private Dashboard(DashboardSettings settings, KafkaSettings kafka, Topics topics, MeterRegistry metrics) {
        topic = topics.commentary();
        window = new Window(settings.windowSize());
        metrics.gauge("commentariat.dashboard.window", window, Window::total);
        events = new EventStream(window, settings, metrics);
        reader = CommentaryReader.start(kafka, topic, window, settings.windowSize(), metrics);
        try {
            site = Site.start(settings, new Site.Content(topic.name(), window, reader::isLive, this::health), events);
        } catch (RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    /**
     * Starts it and returns once it answers requests; the window fills in the background.
     *
     * @throws OperatorError if the broker does not answer, the topic is missing, or the port is taken
     */
    public static Dashboard start(
            DashboardSettings settings, KafkaSettings kafka, Topics topics, MeterRegistry metrics) {
        check(kafka, topics);
        Dashboard dashboard = new Dashboard(settings, kafka, topics, metrics);
        LOG.info("the dashboard is at {}", dashboard.url());
        return dashboard;
    }

    private static void check(KafkaSettings kafka, Topics topics) {
        try (AdminSession session = AdminSession.open(kafka)) {
            new TopicAdmin(session.admin(), topics).require(LOG::warn, List.of(topics.commentary()));
        }
    }

    /** Where a browser on this machine finds the page: {@code http://127.0.0.1:8088}. */
    public URI url() {
        return site.url();
    }

    @Override
    public String name() {
        return "dashboard";
    }

    @Override
    public Health health() {
        return reader.failure()
                .map(Health::failing)
                .orElseGet(() -> Health.ok((reader.isLive() ? "" : "reading back, ") + window.total()
                        + " quotations of topic " + topic.name() + " on " + events.open() + " open pages"));
    }

    @Override
    public void close() {
        site.close();
        reader.close();
    }
}
