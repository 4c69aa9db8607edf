package commentariat.app.replay;

import commentariat.analysis.Analysis;
import commentariat.analysis.stance.StanceEngine;
import commentariat.app.AppSettings;
import commentariat.app.Logs;
import commentariat.app.SettingsOptions;
import commentariat.app.replay.report.Findings;
import commentariat.app.replay.report.TextReport;
import commentariat.app.report.Paper;
import commentariat.contract.json.Json;
import commentariat.contract.replay.Replay;
import commentariat.contract.replay.ReplayState;
import commentariat.contract.replay.Slice;
import commentariat.contract.service.OperatorError;
import commentariat.contract.topic.AdminSession;
import commentariat.enrich.Enrich;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code replay}: analyses a slice of the articles again, beside what is published, and says what differs. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Analyses articles again with the analysis of this release, beside what is published, and says what differs: the topics of replay"
                    + " NAME are those of the installation with replay.NAME. before them. Ctrl-C or a crash stops it;"
                    + " commentariat replay --into NAME goes on.",
            "Exit code: 0 done, 1 something got worse (the verdict says what), or it was stopped."
        },
        subcommands = {ReportCommand.class, PromoteCommand.class, DiscardCommand.class, ListCommand.class})
public final class ReplayCommand implements Callable<Integer> {
    private static final long CLOSE_WITHIN_SECONDS = 8;

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    @Option(
            names = "--from",
            paramLabel = "WHEN",
            description = "Articles published then or later: 2015-05-20, 2015-05-20T12:00:00Z, 7d (ago) or beginning.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "WHEN", description = "Articles published before then.")
    private @Nullable String to;

    @Option(names = "--source", paramLabel = "ID", description = "Articles of this source alone.")
    private @Nullable String source;

    @Option(names = "--article", paramLabel = "ID", description = "This article alone.")
    private @Nullable String article;

    @Option(
            names = "--into",
            paramLabel = "NAME",
            description =
                    "What the replay is called: a to z, digits and '-'. A name that is known goes on where it was.")
    private @Nullable String name;

    @Option(
            names = "--in-place",
            description =
                    "Publish what it finds at once, without a comparison; needs a running enricher. There is no way back.")
    private boolean inPlace;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Articles that are analysed at a time; by default one a core.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    private StateDirOption state = new StateDirOption();

    @Option(names = "--json", description = "The findings as JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        Logs.quiet(settings.verbose());
        AppSettings all = settings.read();
        Side live = Side.of(all.kafka());
        Instant now = Instant.now();
        String wanted = Names.checked(name);
        Progress progress = new Progress(spec.commandLine().getErr());
        AtomicBoolean stop = new AtomicBoolean();
        CountDownLatch ended = new CountDownLatch(1);
        Thread hook = stopper(stop, ended);
        Runtime.getRuntime().addShutdownHook(hook);
        try (AdminSession session = AdminSession.open(all.kafka());
                StanceEngine stance = all.stance().open()) {
            Names.requireTopics(session.admin(), live);
            Replay replay = replay(wanted, live, now);
            ReplayRun.End end = new ReplayRun(
                            session.admin(),
                            live,
                            all.enrich().withStateDir(state.of(wanted)),
                            Enrich.tagger(stance),
                            Math.max(1, threads),
                            progress,
                            stop::get)
                    .run(replay);
            progress.end();
            return say(replay, end);
        } finally {
            ended.countDown();
            if (!stop.get()) {
                Runtime.getRuntime().removeShutdownHook(hook);
            }
        }
    }

    /** The process waits for what is in hand to be committed: then nothing is done twice. */
    private static Thread stopper(AtomicBoolean stop, CountDownLatch ended) {
        return new Thread(
                () -> {
                    stop.set(true);
                    try {
                        if (!ended.await(CLOSE_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                            Thread.currentThread().interrupt();
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "stop");
    }

    /** The replay that is known by that name, or a new one. */
    private Replay replay(String wanted, Side live, Instant now) {
        Slice slice = slice(now);
        boolean asked = from != null || to != null || source != null || article != null;
        Optional<Replay> known = new Replays(live).find(wanted);
        if (known.isEmpty()) {
            if (!asked) {
                throw new OperatorError(
                        "replay " + wanted
                                + " is not known here; say what it takes with --from, --to, --source or --article (all: --from beginning)");
            }
            return ReplayRun.begin(wanted, slice, inPlace, live, Analysis.VERSION, now);
        }
        Replay replay = known.get();
        if (replay.state() != ReplayState.RUNNING) {
            throw new OperatorError("replay " + wanted + " is " + replay.state().word()
                    + "; take another name, or first: commentariat replay discard " + wanted);
        }
        // an age, such as 7d, was settled when the replay began
        if ((asked && !sameButForAges(replay.slice(), slice)) || replay.inPlace() != (inPlace || replay.inPlace())) {
            throw new OperatorError("replay " + wanted + " takes "
                    + replay.slice().words()
                    + (replay.inPlace() ? ", in place" : "") + "; go on with: commentariat replay --into " + wanted
                    + ", or take another name");
        }
        if (!replay.analysisVersion().equals(Analysis.VERSION)) {
            throw new OperatorError("replay " + wanted + " was begun with analysis " + replay.analysisVersion()
                    + ", and this is " + Analysis.VERSION + "; discard it and begin anew: commentariat replay discard "
                    + wanted);
        }
        return replay;
    }

    private Slice slice(Instant now) {
        try {
            return new Slice(
                    Optional.ofNullable(from).flatMap(text -> Moment.parse("--from", text, now)),
                    Optional.ofNullable(to).flatMap(text -> Moment.parse("--to", text, now)),
                    Optional.ofNullable(source),
                    Optional.ofNullable(article));
        } catch (IllegalArgumentException e) {
            throw new OperatorError(e.getMessage() + "; change --from or --to", e);
        }
    }

    private boolean sameButForAges(Slice known, Slice given) {
        return (isAge(from) || known.from().equals(given.from()))
                && (isAge(to) || known.to().equals(given.to()))
                && known.source().equals(given.source())
                && known.article().equals(given.article());
    }

    private static boolean isAge(@Nullable String text) {
        return text != null && Moment.isAge(text);
    }

    private int say(Replay replay, ReplayRun.End end) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        int code = 0;
        if (end instanceof ReplayRun.End.Stopped stopped) {
            err.printf(
                    "stopped at %,d of %,d offsets; nothing is lost. Go on with: commentariat replay --into %s%n",
                    stopped.read(), stopped.length(), replay.name());
            code = 1;
        } else if (end instanceof ReplayRun.End.InPlace done) {
            code = sayInPlace(replay, done, out, err);
        } else if (end instanceof ReplayRun.End.Compared compared) {
            Findings findings = compared.findings();
            if (json) {
                out.println(Json.write(findings));
            } else {
                new TextReport(Paper.stdout(), 0).of(findings).forEach(out::println);
                err.println();
                err.println("examples  commentariat replay report " + replay.name() + " [--html FILE]");
                err.println("look      commentariat watch --since beginning --topic-prefix "
                        + Side.of(settings.read().kafka())
                                .beside(replay.name())
                                .kafka()
                                .prefix());
                err.println("then      commentariat replay promote " + replay.name() + ", or discard " + replay.name());
            }
            code = findings.verdict().regresses() ? 1 : 0;
        }
        out.flush();
        err.flush();
        return code;
    }

    private int sayInPlace(Replay replay, ReplayRun.End.InPlace done, PrintWriter out, PrintWriter err) {
        if (json) {
            out.println(Json.write(Map.of(
                    "replay",
                    replay.name(),
                    "articles",
                    done.articles(),
                    "failed",
                    done.failed(),
                    "taken",
                    done.taken())));
        } else {
            out.printf(
                    "%,d articles analysed again, %,d of them failed (see: commentariat dead-letters)%n",
                    done.articles(), done.failed());
        }
        if (!done.taken()) {
            err.println("no enricher has taken them yet: they wait on " + "articles.replayed until one is started");
        }
        return done.failed() > 0 ? 1 : 0;
    }
}
