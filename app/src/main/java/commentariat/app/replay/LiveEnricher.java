package commentariat.app.replay;

import commentariat.app.topic.Records;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/**
 * The installation's own enricher, which takes over what a replay hands it.
 *
 * @param live the installation's topics
 */
record LiveEnricher(Admin admin, Side live) {
    private static final long LOOK_AGAIN_MILLIS = 300;

    /** Waits until it has taken all; returns whether it has: nobody waits for one that does not run. */
    boolean hasTaken(Consumer<String> progress, BooleanSupplier stop) throws InterruptedException {
        String topic = live.topics().replayed().name();
        try (Records records = new Records(live.kafka())) {
            Backlog backlog = new Backlog(admin, records);
            while (!stop.getAsBoolean()) {
                long left = backlog.of(live.enricher(), List.of(topic));
                if (left == 0) {
                    return true;
                }
                if (!runs()) {
                    return false;
                }
                progress.accept(String.format(Locale.ROOT, "the enricher takes them: about %,d to go", left));
                Thread.sleep(LOOK_AGAIN_MILLIS);
            }
        }
        return false;
    }

    private boolean runs() throws InterruptedException {
        try {
            return admin.describeConsumerGroups(List.of(live.enricher())).all().get().values().stream()
                    .anyMatch(group -> !group.members().isEmpty());
        } catch (ExecutionException e) {
            // a group that was never there, or one of the streams protocol, which this request does not know
            return !(e.getCause() instanceof GroupIdNotFoundException) || runsAsStreams();
        }
    }

    private boolean runsAsStreams() throws InterruptedException {
        try {
            return admin.describeStreamsGroups(List.of(live.enricher())).all().get().values().stream()
                    .anyMatch(group -> !group.members().isEmpty());
        } catch (ExecutionException e) {
            return false;
        }
    }
}
