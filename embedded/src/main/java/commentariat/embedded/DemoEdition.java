package commentariat.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the demo site has published so far, out of its programme; noted in a file, so that a site that is started again goes on where it was, with
 * the same addresses and dates.
 *
 * <p>The file is a log: {@code port 43211}, then a line for each step as it is taken, such as
 * {@code 2026-11-24T20:14:05Z publish courier/arctic-fishing-accord}. A line counts once its line end is written.
 */
final class DemoEdition {

    private static final Pattern STEP = Pattern.compile("(publish|revise) ([a-z]+)/([a-z0-9-]+)");
    private static final Pattern TAKEN = Pattern.compile("(\\S+Z) ((?:publish|revise) \\S+)");
    private static final Pattern PORT = Pattern.compile("port ([0-9]{1,5})");

    private final Optional<Path> state;
    private final List<String> programme;
    private final List<String> taken = new ArrayList<>();
    private final Map<String, DemoStory> stories = new LinkedHashMap<>();
    private OptionalInt port = OptionalInt.empty();

    private DemoEdition(Optional<Path> state) {
        this.state = state;
        this.programme = DemoResource.read("programme.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /** Nothing published yet, nothing noted. */
    static DemoEdition forgetful() {
        return new DemoEdition(Optional.empty());
    }

    /** What the file says; empty where there is no file. */
    static DemoEdition resumed(Path state) {
        DemoEdition edition = new DemoEdition(Optional.of(state));
        try {
            if (Files.exists(state)) {
                String log = Files.readString(state);
                log.substring(0, log.lastIndexOf('\n') + 1).lines().forEach(edition::replay);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return edition;
    }

    /** Where the site was served last, which is part of every address that it gave out. */
    synchronized OptionalInt port() {
        return port;
    }

    /** Notes where the site is served, and everything else that is known, without what a crash cut short. */
    synchronized void servedAt(int chosen) {
        port = OptionalInt.of(chosen);
        state.ifPresent(file -> {
            Path whole = file.resolveSibling(file.getFileName() + ".new");
            String log = "port " + chosen + "\n"
                    + String.join("", taken.stream().map(line -> line + "\n").toList());
            try {
                Path parent = file.toAbsolutePath().getParent();
                if (parent != null) {
                    Files.createDirectories(parent);
                }
                Files.writeString(whole, log);
                Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Takes the next step of the programme; false if there is none. */
    synchronized boolean advance(Instant now) {
        Optional<String> next = programme.stream()
                .filter(step -> taken.stream().noneMatch(line -> line.endsWith(" " + step)))
                .findFirst();
        next.ifPresent(step -> {
            // feeds tell time in whole seconds
            String line = now.truncatedTo(ChronoUnit.SECONDS) + " " + step;
            state.ifPresent(file -> append(file, line));
            replay(line);
        });
        return next.isPresent();
    }

    /** All that readers can see, oldest first. */
    synchronized List<DemoStory> stories() {
        return List.copyOf(stories.values());
    }

    private void replay(String line) {
        Matcher served = PORT.matcher(line);
        if (served.matches()) {
            port = OptionalInt.of(Integer.parseInt(served.group(1)));
            return;
        }
        Matcher step = TAKEN.matcher(line);
        if (step.matches() && programme.contains(step.group(2))) {
            taken.add(line);
            take(Instant.parse(step.group(1)), step.group(2));
        }
    }

    private void take(Instant at, String words) {
        Matcher step = STEP.matcher(words);
        if (!step.matches()) {
            throw new IllegalStateException("the demo site's programme has a line that means nothing: " + words);
        }
        String paper = step.group(2);
        String slug = step.group(3);
        String name = paper + "/" + slug;
        if (step.group(1).equals("publish")) {
            stories.put(name, new DemoStory(paper, slug, DemoArticle.parse(DemoResource.read(name + ".txt")), at, at));
        } else {
            DemoArticle revised = DemoArticle.parse(DemoResource.read(name + ".revised.txt"));
            stories.computeIfPresent(name, (same, old) -> new DemoStory(paper, slug, revised, old.published(), at));
        }
    }

    private static void append(Path file, String line) {
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
