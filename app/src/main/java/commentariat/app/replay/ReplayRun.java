package commentariat.app.replay;

import commentariat.app.replay.report.Comparison;
import commentariat.app.replay.report.Findings;
import commentariat.app.topic.Records;
import commentariat.contract.replay.Replay;
import commentariat.contract.replay.ReplayState;
import commentariat.contract.replay.Slice;
import commentariat.contract.replay.Stretch;
import commentariat.contract.service.OperatorError;
import commentariat.enrich.Enrich;
import commentariat.enrich.EnrichSettings;
import commentariat.enrich.replay.Reanalysis;
import commentariat.enrich.topology.Tagger;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;

/**
 * A run of a replay: from where it was left to its verdict, or until it is told to stop. Beside the others, an enricher of its own makes commentary,
 * trends and all the rest of the articles while they are analysed; in place, the installation's does.
 *
 * @param admin of the broker
 * @param live the installation's topics
 * @param settings of the enricher beside; its state is thrown away when the replay is complete
 * @param tagger the analysis, called by several threads
 * @param threads how many articles are analysed at a time
 * @param progress takes a line, again and again
 * @param stop whether to stop
 */
record ReplayRun(
        Admin admin,
        Side live,
        EnrichSettings settings,
        Tagger tagger,
        int threads,
        Consumer<String> progress,
        BooleanSupplier stop) {
    private static final long LINE_EVERY_NANOS = 500_000_000;
    private static final long LOOK_AGAIN_MILLIS = 300;
    /** Nothing to read, so many times in a row: a record may be between two topics while one is looked at. */
    private static final int QUIET = 2;

    /** How a run ended. */
    sealed interface End {
        /** It was told to stop; the next run goes on. */
        record Stopped(long read, long length) implements End {}

        /** All was analysed and compared. */
        record Compared(Findings findings) implements End {}

        /** All was analysed and handed to the installation's enricher, which has taken it, or takes it when it is started. */
        record InPlace(long articles, long failed, boolean taken) implements End {}
    }

    /** Begins a replay: what it reads is settled now, and stands on {@code replays}. */
    static Replay begin(String name, Slice slice, boolean inPlace, Side live, String analysisVersion, Instant now) {
        Replay replay = new Replay(
                name,
                slice,
                inPlace,
                stretches(slice, live),
                analysisVersion,
                ReplayState.RUNNING,
                Optional.empty(),
                now,
                now);
        new Replays(live).write(replay);
        return replay;
    }

    /** All that is committed now, but for what a record's time shows to be too old: it is never later than that of the article. */
    private static List<Stretch> stretches(Slice slice, Side live) {
        try (Records records = new Records(live.kafka())) {
            List<TopicPartition> partitions =
                    records.partitions(live.topics().articles().name());
            Map<TopicPartition, Long> ends = records.ends(partitions);
            Map<TopicPartition, Long> first = slice.from()
                    .map(from -> records.offsets(partitions, Math.max(0, from.toEpochMilli())))
                    .orElseGet(() -> records.beginnings(partitions));
            List<Stretch> stretches = new ArrayList<>();
            for (TopicPartition partition : partitions) {
                long end = ends.getOrDefault(partition, 0L);
                long begin = Math.min(first.getOrDefault(partition, 0L), end);
                stretches.add(new Stretch(partition.partition(), begin, end));
            }
            return stretches;
        }
    }

    /** Takes the replay up where it was left. */
    End run(Replay replay) throws InterruptedException {
        if (replay.inPlace()) {
            Promotion.requireLikePartitions(admin, live);
            return inPlace(replay);
        }
        return beside(replay);
    }

    private End inPlace(Replay replay) throws InterruptedException {
        try (Reanalysis reanalysis = open(replay, live)) {
            if (!analyse(replay, reanalysis)) {
                return new End.Stopped(reanalysis.read(), reanalysis.length());
            }
            boolean taken = new LiveEnricher(admin, live).hasTaken(progress, stop);
            new Replays(live).write(replay.at(ReplayState.PROMOTED, Optional.empty(), Instant.now()));
            return new End.InPlace(reanalysis.analysed(), reanalysis.failed(), taken);
        }
    }

    private End beside(Replay replay) throws InterruptedException {
        Side own = live.beside(replay.name());
        BesideTopics topics = new BesideTopics(admin, live, replay.name());
        progress.accept("creating topics " + own.kafka().prefix() + "…");
        topics.create();
        topics.takeCorrections();
        try (Enrich enricher = Enrich.beside(settings, own.kafka(), own.topics(), new SimpleMeterRegistry());
                Reanalysis reanalysis = open(replay, own)) {
            if (!analyse(replay, reanalysis) || !settle(own, enricher)) {
                return new End.Stopped(reanalysis.read(), reanalysis.length());
            }
        }
        Findings findings = compare(replay, own);
        new Replays(live).write(replay.at(ReplayState.COMPLETE, Optional.of(findings.verdict()), Instant.now()));
        deleteState(settings.stateDir().orElseThrow());
        return new End.Compared(findings);
    }

    private Reanalysis open(Replay replay, Side target) {
        return Reanalysis.open(
                replay, live.kafka(), live.topics(), target.topics(), tagger, threads, InstantSource.system());
    }

    /** Returns whether it came to the end of the slice. */
    private boolean analyse(Replay replay, Reanalysis reanalysis) {
        ProgressLine line = new ProgressLine(replay.name(), reanalysis.length(), reanalysis.read(), System.nanoTime());
        long told = Long.MIN_VALUE;
        while (!reanalysis.done()) {
            if (stop.getAsBoolean()) {
                return false;
            }
            reanalysis.step();
            long now = System.nanoTime();
            if (told == Long.MIN_VALUE || now - told >= LINE_EVERY_NANOS) {
                progress.accept(line.at(now, reanalysis.read(), reanalysis.analysed()));
                told = now;
            }
        }
        progress.accept(line.at(System.nanoTime(), reanalysis.read(), reanalysis.analysed()));
        return true;
    }

    /** Waits until the enricher beside has read all, and all that it hands on to itself; returns whether it came to that. */
    private boolean settle(Side own, Enrich enricher) throws InterruptedException {
        List<String> articles = List.of(own.topics().replayed().name());
        List<String> corrections = List.of(own.topics().corrections().name());
        try (Records records = new Records(own.kafka())) {
            Backlog backlog = new Backlog(admin, records);
            Optional<SettlingLine> line = Optional.empty();
            int quiet = 0;
            while (quiet < QUIET) {
                if (stop.getAsBoolean()) {
                    return false;
                }
                if (!enricher.health().ok()) {
                    throw new OperatorError(
                            "replay: its enricher " + enricher.health().detail());
                }
                long left = backlog.of(own.enricher(), articles) + backlog.ofApplication(own.enricher(), corrections);
                quiet = left == 0 ? quiet + 1 : 0;
                long now = System.nanoTime();
                line = line.or(() -> Optional.of(new SettlingLine(left, now)));
                progress.accept(line.get().at(now, left));
                Thread.sleep(LOOK_AGAIN_MILLIS);
            }
        }
        return true;
    }

    private Findings compare(Replay replay, Side own) {
        try (Records records = new Records(live.kafka())) {
            return Comparison.of(replay, live.topics(), own.topics(), records, progress);
        }
    }

    /** Deletes what a replay kept on this machine: all of it is on the broker, too. */
    static void deleteState(Path directory) {
        try {
            Utils.delete(directory.toFile());
        } catch (IOException e) {
            throw new OperatorError(
                    "state directory " + directory + " cannot be deleted (" + e + "); delete it by hand", e);
        }
    }
}
