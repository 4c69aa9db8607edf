package commentariat.app.correction;

import commentariat.app.Logs;
import commentariat.app.SettingsOptions;
import commentariat.contract.commentary.Commentary;
import commentariat.contract.commentary.Correction;
import commentariat.contract.commentary.CorrectionKind;
import commentariat.contract.commentary.Speaker;
import commentariat.contract.commentary.SpeakerKind;
import commentariat.contract.commentary.StanceLabel;
import commentariat.contract.identity.Identity;
import commentariat.contract.service.OperatorError;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code correct}: records that a tag of a quotation is wrong, and what is right. */
@Command(
        name = "correct",
        mixinStandardHelpOptions = true,
        description = {
            "Puts right what the analysis said of a quotation: the speaker, their role, the stance, or that it is one"
                    + " at all.",
            "It holds at once, on every later revision and on every replay, and the record says who made it and when.",
            "What was corrected of the quotation before goes on to hold. The ids of quotations: commentariat watch"
                    + " --json."
        })
public final class CorrectCommand implements Callable<Integer> {
    private static final int ID_SHOWN = 32;

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    @Parameters(arity = "0..1", paramLabel = "QUOTATION", description = "Id of the quotation: 32 hexadecimal digits.")
    private @Nullable String quotation;

    @Option(
            names = "--speaker",
            paramLabel = "NAME",
            description = "Who said it; \"nobody\" where the text does not tell.")
    private @Nullable String speaker;

    @Option(names = "--role", paramLabel = "ROLE", description = "The speaker's role; \"\" for none.")
    private @Nullable String role;

    @Option(names = "--affiliation", paramLabel = "NAME", description = "With --role: the speaker's affiliation.")
    private @Nullable String affiliation;

    @Option(names = "--kind", description = "With --role: what the speaker speaks as: ${COMPLETION-CANDIDATES}.")
    private @Nullable SpeakerKind kind;

    @Option(names = "--stance", description = "The side that the words take: ${COMPLETION-CANDIDATES}.")
    private @Nullable StanceLabel stance;

    @Option(names = "--not-a-quotation", description = "Nobody is quoted there.")
    private boolean notAQuotation;

    @Option(names = "--undo", description = "Take back all that was corrected of the quotation.")
    private boolean undo;

    @Option(names = "--list", description = "Show all corrections, or those of the quotation, and change nothing.")
    private boolean list;

    @Option(
            names = "--by",
            paramLabel = "WHO",
            description = "Who says so; by default the name of the user: ${DEFAULT-VALUE}.")
    private String by = System.getProperty("user.name", "unknown");

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for those who read the record.")
    private @Nullable String reason;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Logs.quiet(settings.verbose());
        PrintWriter out = spec.commandLine().getOut();
        try (Desk desk = Desk.open(settings.read().kafka())) {
            if (list) {
                list(desk, out);
            } else if (undo) {
                undo(desk, id(), out);
            } else {
                correct(desk, id(), out);
            }
            out.flush();
        }
        return 0;
    }

    private String id() {
        if (quotation == null) {
            throw new OperatorError("name a quotation by its id; see: commentariat watch --json");
        }
        return quotation;
    }

    private void list(Desk desk, PrintWriter out) {
        desk.all().values().stream()
                .filter(correction ->
                        quotation == null || correction.quotationId().equals(quotation))
                .forEach(correction -> correction.points().forEach(point -> out.println(line(correction, point))));
    }

    private static String line(Correction correction, Correction.Point point) {
        String id = correction.quotationId();
        return id.substring(0, Math.min(id.length(), ID_SHOWN)) + "  " + said(point) + "  " + point.by() + "  "
                + point.at() + point.reason().map(why -> "  (" + why + ")").orElse("")
                + correction.words().map(words -> "  “" + words + "”").orElse("");
    }

    private static String said(Correction.Point point) {
        return switch (point.kind()) {
            case WRONG_SPEAKER -> "speaker: " + point.right().orElse("");
            case WRONG_ROLE ->
                "role: "
                        + Stream.of(
                                        point.right(),
                                        point.affiliation(),
                                        point.speakerKind().map(SpeakerKind::word))
                                .flatMap(Optional::stream)
                                .filter(part -> !part.isBlank())
                                .collect(Collectors.joining(", "));
            case WRONG_STANCE -> "stance: " + point.right().orElse("");
            case NOT_A_QUOTATION -> "not a quotation";
        };
    }

    private static void undo(Desk desk, String id, PrintWriter out) {
        Correction known = desk.corrected(id)
                .orElseThrow(() -> new OperatorError(
                        "quotation " + id + ": nothing was corrected; see what was with: commentariat correct --list"));
        desk.write(id, Optional.empty());
        known.points().forEach(point -> out.println("taken back: " + said(point) + " (" + point.by() + ")"));
    }

    private void correct(Desk desk, String id, PrintWriter out) {
        List<Correction.Point> points = points(Instant.now().truncatedTo(ChronoUnit.MILLIS));
        Optional<Commentary> published = desk.published(id);
        Optional<Correction> before = desk.corrected(id);
        // what is no quotation any more is published no more; its correction still knows where it stood
        Optional<String> article =
                published.map(said -> said.article().id()).or(() -> before.flatMap(Correction::articleId));
        Optional<String> words =
                published.map(said -> said.quotation().text()).or(() -> before.flatMap(Correction::words));
        if (article.isEmpty()) {
            throw new OperatorError("quotation " + id + " is not published here; see those that are with:"
                    + " commentariat watch --json --since beginning");
        }
        List<Correction.Point> all = new ArrayList<>(points);
        before.map(Correction::points).orElse(List.of()).stream()
                .filter(known -> points.stream().noneMatch(point -> point.kind() == known.kind()))
                .filter(known -> known.kind() != CorrectionKind.NOT_A_QUOTATION)
                .forEach(all::add);
        Correction.Point newest = all.get(0);
        desk.write(
                id,
                Optional.of(new Correction(
                        id,
                        newest.kind(),
                        newest.right(),
                        newest.by(),
                        newest.at(),
                        newest.reason(),
                        article,
                        words,
                        newest.affiliation(),
                        newest.speakerKind(),
                        all.subList(1, all.size()))));
        words.ifPresent(text -> out.println("“" + text + "”"));
        points.forEach(point -> out.println(said(point) + was(point, published) + ", says " + point.by()));
    }

    private static String was(Correction.Point point, Optional<Commentary> published) {
        Optional<String> was = switch (point.kind()) {
            case WRONG_SPEAKER -> published.flatMap(Commentary::speaker).map(Speaker::name);
            case WRONG_ROLE -> published.flatMap(Commentary::speaker).flatMap(Speaker::role);
            case WRONG_STANCE ->
                published.map(said -> said.quotation().stance().label().word());
            case NOT_A_QUOTATION -> Optional.<String>empty();
        };
        return was.map(before -> " (was: " + before + ")").orElse("");
    }

    /** What the flags say. */
    private List<Correction.Point> points(Instant at) {
        List<Correction.Point> points = new ArrayList<>();
        if (by.isBlank()) {
            throw new OperatorError("--by is blank; write who says so");
        }
        if (speaker != null) {
            checkName(speaker);
            points.add(point(CorrectionKind.WRONG_SPEAKER, Optional.of(speaker.strip()), at));
        }
        if (role != null) {
            points.add(new Correction.Point(
                    CorrectionKind.WRONG_ROLE,
                    Optional.of(role.strip()),
                    Optional.ofNullable(affiliation).map(String::strip).filter(name -> !name.isEmpty()),
                    Optional.ofNullable(kind),
                    by,
                    at,
                    Optional.ofNullable(reason)));
        } else if (affiliation != null || kind != null) {
            throw new OperatorError("--affiliation and --kind go with --role; give the role, too");
        }
        if (stance != null) {
            points.add(point(CorrectionKind.WRONG_STANCE, Optional.of(stance.word()), at));
        }
        if (notAQuotation) {
            if (!points.isEmpty()) {
                throw new OperatorError("--not-a-quotation goes alone: what is none has no speaker and no stance");
            }
            points.add(point(CorrectionKind.NOT_A_QUOTATION, Optional.empty(), at));
        }
        if (points.isEmpty()) {
            throw new OperatorError(
                    "say what is right: --speaker, --role, --stance or --not-a-quotation; or take it back with --undo");
        }
        return points;
    }

    private static void checkName(String name) {
        try {
            Identity.ofPerson(name);
        } catch (IllegalArgumentException e) {
            throw new OperatorError(
                    "--speaker \"" + name
                            + "\" has no letter; write a name, or \"nobody\" where the text does not tell",
                    e);
        }
    }

    private Correction.Point point(CorrectionKind about, Optional<String> right, Instant at) {
        return new Correction.Point(
                about, right, Optional.empty(), Optional.empty(), by, at, Optional.ofNullable(reason));
    }
}
