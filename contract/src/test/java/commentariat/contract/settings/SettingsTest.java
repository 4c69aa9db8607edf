package commentariat.contract.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import commentariat.contract.service.OperatorError;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    /** A case of settings/broken.txt. */
    private record Broken(String name, String yaml, String message) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Broken> broken() throws IOException {
        List<Broken> cases = new ArrayList<>();
        String name = "";
        StringBuilder yaml = new StringBuilder();
        for (String line : resource("/settings/broken.txt").lines().toList()) {
            if (line.startsWith("| ")) {
                yaml.append(line.substring(2)).append('\n');
            } else if (line.startsWith("=> ")) {
                cases.add(new Broken(name, yaml.toString(), line.substring(3)));
                yaml.setLength(0);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                name = line;
            }
        }
        return cases;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void saysWhatIsWrongWhereAndWhatToDo(Broken broken) {
        assertThatThrownBy(() -> Settings.text(Desk.class, "desk.yaml", broken.yaml()))
                .isInstanceOf(SettingsError.class)
                .isInstanceOf(OperatorError.class)
                .hasMessage(broken.message());
    }

    @Test
    void readsAComponentOfEveryKind() {
        Desk desk = Settings.text(Desk.class, "desk.yaml", """
                poll:
                  interval: 90s
                  largest-page: 64 KiB
                  parallel: 1
                  pages: 6000000000
                  jitter: 0.25
                  robots: off
                  mood: very-loud
                  ports: [8080, 8081]
                  patience: 3
                  since: 2015-05-20
                feeds:
                  - url: https://ledger.example/feed
                    id: ledger
                    file: /etc/ledger
                  - {url: "https://abendbote.example/feed", id: bote}
                kafka:
                  topic-prefix: desk.
                  client:
                    security.protocol: SSL
                    client.id:
                archive: {address: vault, password: "secret: #1"}
                """);
        assertThat(desk)
                .isEqualTo(new Desk(
                        new Desk.Poll(
                                Duration.ofSeconds(90),
                                new DataSize(65536),
                                1,
                                6_000_000_000L,
                                0.25,
                                false,
                                Desk.Mood.VERY_LOUD,
                                List.of(8080, 8081),
                                Optional.of(3),
                                Optional.of(LocalDate.of(2015, 5, 20))),
                        List.of(
                                new Desk.Feed(
                                        URI.create("https://ledger.example/feed"),
                                        "ledger",
                                        Optional.of(Path.of("/etc/ledger"))),
                                new Desk.Feed(URI.create("https://abendbote.example/feed"), "bote", Optional.empty())),
                        new KafkaSettings(
                                "127.0.0.1:9092",
                                Optional.of("desk."),
                                Map.of("security.protocol", "SSL", "client.id", "")),
                        Optional.of(new Desk.Archive("vault", "secret: #1"))));
    }

    private static final Desk BY_DEFAULT = new Desk(
            new Desk.Poll(
                    Duration.ofMinutes(5),
                    new DataSize(8 << 20),
                    4,
                    5_000_000_000L,
                    0.1,
                    true,
                    Desk.Mood.QUIET,
                    List.of(),
                    Optional.empty(),
                    Optional.empty()),
            List.of(),
            new KafkaSettings("127.0.0.1:9092", Optional.empty(), Map.of()),
            Optional.empty());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# all is well as it is\n",
                "---\n",
                "\uFEFFpoll: {}\n",
                "poll:\n  # interval: 1m\nfeeds:\nkafka: null\n",
                "poll:\n  interval:\n  ports:\n",
                "kafka:\n  client:\n"
            })
    void whatIsNotSaidIsTheDefault(String yaml) {
        assertThat(Settings.text(Desk.class, "desk.yaml", yaml)).isEqualTo(BY_DEFAULT);
    }

    @Test
    void aFlagGoesOverTheEnvironmentAndTheEnvironmentOverTheFile(@TempDir Path folder) throws IOException {
        Path file =
                Files.writeString(folder.resolve("desk.yaml"), "poll:\n  interval: 2m\n  parallel: 2\n  jitter: 0.2\n");
        Desk desk = Settings.read(
                Desk.class,
                Optional.of(file),
                Map.of("COMMENTARIAT_POLL_PARALLEL", "3", "COMMENTARIAT_POLL_JITTER", "0.3", "PATH", "/bin"),
                Map.of("poll.jitter", "0.4"));
        assertThat(desk.poll().interval()).isEqualTo(Duration.ofMinutes(2));
        assertThat(desk.poll().parallel()).isEqualTo(3);
        assertThat(desk.poll().jitter()).isEqualTo(0.4);
    }

    @Test
    void flagsAndEnvironmentDoWithoutAFile() {
        Desk desk = Settings.read(
                Desk.class,
                Optional.empty(),
                Map.of(
                        "COMMENTARIAT_KAFKA_TOPIC_PREFIX", "desk.",
                        "COMMENTARIAT_KAFKA_CLIENT_SASL_JAAS_CONFIG", "module required;",
                        "COMMENTARIAT_POLL_PORTS", "8080, 8081,"),
                Map.of("kafka.client.security.protocol", "SASL_SSL", "poll.mood", "very-loud"));
        assertThat(desk.kafka())
                .isEqualTo(new KafkaSettings(
                        "127.0.0.1:9092",
                        Optional.of("desk."),
                        Map.of("sasl.jaas.config", "module required;", "security.protocol", "SASL_SSL")));
        assertThat(desk.poll().ports()).containsExactly(8080, 8081);
        assertThat(desk.poll().mood()).isEqualTo(Desk.Mood.VERY_LOUD);
    }

    @Test
    void namesTheFlagOrTheVariableThatIsWrong() {
        assertThat(messageOf(Map.of("COMMENTARIAT_POLL_INTERVAL", "5"), Map.of()))
                .isEqualTo("environment variable COMMENTARIAT_POLL_INTERVAL: poll.interval \"5\" has no unit; write"
                        + " \"5m\" or \"5s\" (units: ms, s, m, h, d)");
        assertThat(messageOf(Map.of("COMMENTARIAT_POLL_INTERVAL", "5s"), Map.of()))
                .isEqualTo(
                        "environment variable COMMENTARIAT_POLL_INTERVAL: poll.interval 5s is too short; write \"1m\""
                                + " or more");
        assertThat(messageOf(Map.of(), Map.of("poll.intervall", "5m")))
                .isEqualTo("flag poll.intervall: unknown key \"poll.intervall\"; did you mean \"interval\"?");
        assertThat(messageOf(Map.of(), Map.of("poll", "5m")))
                .isEqualTo("flag poll: key \"poll\" needs \"key: value\" lines below it");
        assertThat(messageOf(Map.of(), Map.of("archive.address", "vault")))
                .isEqualTo("flag archive.address: key \"archive.password\" is missing (who may write there); add it");
    }

    @Test
    void saysHowToGiveWhatIsMissingWithoutAFile() {
        assertThatThrownBy(() -> Settings.read(Desk.Archive.class, Optional.empty(), Map.of(), Map.of()))
                .hasMessage(
                        "settings: key \"address\" is missing (where it is); add it to a settings file or to the flags:"
                                + " address=…");
    }

    @Test
    void aFlagBelowAValueOfTheFileIsRefused(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("desk.yaml"), "poll: 5m\n");
        assertThatThrownBy(() -> Settings.read(Desk.class, Optional.of(file), Map.of(), Map.of("poll.interval", "5m")))
                .hasMessage("flag poll.interval: \"poll\" is one value at " + file + ":1, not a section");
    }

    @Test
    void noMessageShowsAPasswordOfAFlag() {
        assertThat(messageOf(Map.of(), Map.of("archive.pasword", "hunter2")))
                .isEqualTo("flag archive.pasword: unknown key \"archive.pasword\"; did you mean \"password\"?");
    }

    @Test
    void takesFlagsApart() {
        assertThat(Settings.flags(List.of("poll.interval=5m", "kafka.client.sasl.jaas.config = a=b ")))
                .containsExactly(Map.entry("poll.interval", "5m"), Map.entry("kafka.client.sasl.jaas.config", "a=b"));
        assertThatThrownBy(() -> Settings.flags(List.of("poll.interval")))
                .isInstanceOf(SettingsError.class)
                .hasMessage("flag \"poll.interval\" has no value; write it like --set ingest.poll-interval=5m");
    }

    @Test
    void saysWhyAFileCannotBeRead(@TempDir Path folder) throws IOException {
        Path missing = folder.resolve("desk.yaml");
        assertThatThrownBy(() -> Settings.file(Desk.class, missing))
                .isInstanceOf(SettingsError.class)
                .hasMessage(missing + ": no such file; check the path");
        assertThatThrownBy(() -> Settings.file(Desk.class, folder))
                .isInstanceOf(SettingsError.class)
                .hasMessage(folder + ": cannot be read (Is a directory); check that it is a readable file");
        Path latin1 = Files.write(folder.resolve("latin1.yaml"), "poll: Tromsø".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Settings.file(Desk.class, latin1))
                .isInstanceOf(SettingsError.class)
                .hasMessage(latin1 + ": not UTF-8; save it as UTF-8");
    }

    @Test
    void listsEveryKeyForTheReferencePage() {
        assertThat(Settings.keys(Desk.class))
                .extracting(Settings.Key::path, Settings.Key::environment, Settings.Key::type)
                .contains(
                        tuple("poll.interval", "COMMENTARIAT_POLL_INTERVAL", "time"),
                        tuple("poll.largest-page", "COMMENTARIAT_POLL_LARGEST_PAGE", "size"),
                        tuple("poll.patience", "COMMENTARIAT_POLL_PATIENCE", "number"),
                        tuple("poll.ports", "COMMENTARIAT_POLL_PORTS", "list of number"),
                        tuple("poll.mood", "COMMENTARIAT_POLL_MOOD", "quiet or very-loud"),
                        tuple("feeds", "COMMENTARIAT_FEEDS", "list of section"),
                        tuple("kafka.client", "COMMENTARIAT_KAFKA_CLIENT", "map of text"));
        assertThat(Settings.keys(Desk.Archive.class))
                .containsExactly(
                        new Settings.Key("address", "COMMENTARIAT_ADDRESS", "text", "where it is", "", false),
                        new Settings.Key("password", "COMMENTARIAT_PASSWORD", "text", "who may write there", "", true));
    }

    @Test
    void readsAndListsTheSameInATurkishLocale() {
        List<Settings.Key> keys = Settings.keys(Desk.class);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(Settings.keys(Desk.class)).isEqualTo(keys);
            Desk desk = Settings.read(
                    Desk.class,
                    Optional.empty(),
                    Map.of("COMMENTARIAT_POLL_INTERVAL", "2m", "COMMENTARIAT_KAFKA_CLIENT_CLIENT_ID", "I"),
                    Map.of("poll.mood", "quiet", "poll.robots", "TRUE", "poll.patience", "3"));
            assertThat(desk.poll().interval()).isEqualTo(Duration.ofMinutes(2));
            assertThat(desk.kafka().client()).containsExactly(Map.entry("client.id", "I"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aClientStartsFromTheBrokerAndWhatIsHandedOn() {
        KafkaSettings kafka =
                new KafkaSettings("broker:9092", Optional.of("desk."), Map.of("security.protocol", "SSL"));
        assertThat(kafka.clientConfig())
                .isEqualTo(Map.of("bootstrap.servers", "broker:9092", "security.protocol", "SSL"));
        assertThat(kafka.producerConfig())
                .containsAllEntriesOf(kafka.clientConfig())
                .containsEntry("max.in.flight.requests.per.connection", 1);
        assertThat(kafka.streamsConfig())
                .containsAllEntriesOf(kafka.clientConfig())
                .containsEntry("producer.max.in.flight.requests.per.connection", 1);
        assertThat(kafka.group("sink")).isEqualTo("desk.commentariat-sink");
    }

    private static String messageOf(Map<String, String> environment, Map<String, String> flags) {
        try {
            return "no error: " + Settings.read(Desk.class, Optional.empty(), environment, flags);
        } catch (SettingsError e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(SettingsTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
