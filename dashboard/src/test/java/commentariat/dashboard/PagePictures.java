package commentariat.dashboard;

import static org.awaitility.Awaitility.await;

import commentariat.contract.commentary.SpeakerKind;
import commentariat.contract.commentary.StanceLabel;
import commentariat.embedded.EmbeddedKafka;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Takes pictures of the page for whoever changes it: {@code ./mvnw -pl dashboard test -Dtest=PagePictures -Dpictures=target/pictures}. */
@EnabledIfSystemProperty(named = "pictures", matches = ".+")
class PagePictures {
    @Test
    void take(@TempDir Path profile, @TempDir Path data) throws Exception {
        Path directory = Files.createDirectories(Path.of(System.getProperty("pictures")));
        try (Browser browser = new Browser(profile);
                EmbeddedKafka broker = EmbeddedKafka.start(data, 0);
                Desk desk = new Desk(broker);
                Dashboard dashboard = desk.open()) {
            browser.resize(1280, 900);
            browser.open(dashboard, "/");
            await().until(() -> browser.element("#connection-words").getText().equals("Live"));
            browser.picture(directory.resolve("empty.png"));
            publish(desk);
            await().until(() -> browser.shown().split(" ").length == 9);
            for (String scheme : new String[] {"light", "dark"}) {
                browser.prefer(scheme);
                browser.resize(1280, 900);
                browser.open(dashboard, "/");
                await().until(() -> browser.shown().split(" ").length == 9);
                browser.picture(directory.resolve(scheme + ".png"));
                browser.open(dashboard, "/?stance=unfavourable&country=RU&country=VE");
                await().until(() -> browser.element("#tally").getText().contains(" of 9"));
                browser.picture(directory.resolve(scheme + "-filtered.png"));
                browser.open(dashboard, "/?q=elephants");
                await().until(() -> browser.element("#tally").getText().startsWith("0 of 9"));
                browser.picture(directory.resolve(scheme + "-none.png"));
                browser.resize(390, 844);
                browser.open(dashboard, "/?stance=unfavourable");
                await().until(() -> browser.element("#tally").getText().contains(" of 9"));
                browser.picture(directory.resolve(scheme + "-phone.png"));
                browser.element("#filters-toggle").click();
                browser.picture(directory.resolve(scheme + "-phone-filters.png"));
            }
            browser.prefer("light");
            browser.resize(1280, 900);
            browser.open(dashboard, "/");
            await().until(() -> browser.element("#connection-words").getText().equals("Live"));
            browser.script("window.scrollTo(0, 500)");
            for (int i = 0; i < 3; i++) {
                desk.publish(Said.words("A new one, number " + i + "."), "new" + i);
            }
            await().until(() -> browser.element("#arrivals").getText().equals("3 new"));
            browser.picture(directory.resolve("arrivals.png"));
        }
    }

    private static void publish(Desk desk) {
        desk.publish(
                Said.words(
                                "The embargo was meant to bring them to the table. What it has brought them is a second table, "
                                        + "with other guests at it.")
                        .by(
                                "Ilse Brandvold",
                                SpeakerKind.EXPERT,
                                "professor of international economics",
                                "University of Harwick",
                                "NO")
                        .about("RU", "NO")
                        .takes(StanceLabel.UNFAVOURABLE, "the embargo")
                        .in(
                                "Second winter of the embargo finds old partners trading quietly",
                                "https://gazette.example/embargo",
                                "The Harwick Gazette")
                        .at("2026-11-24T09:05:00Z"),
                "p1");
        desk.publish(
                Said.words("We are ready to sign tomorrow morning.")
                        .by(
                                "Tomás Arriaga",
                                SpeakerKind.OFFICIAL,
                                "deputy foreign minister",
                                "the Ministry of Foreign Affairs",
                                "VE")
                        .about("VE", "CO")
                        .takes(StanceLabel.FAVOURABLE, "Venezuela–Colombia", "VE", "CO")
                        .in("Border talks near their end", "https://correo.example/frontera", "Correo del Istmo")
                        .at("2026-11-24T09:12:00Z"),
                "p2");
        desk.publish(
                Said.words("The figures will be published on Thursday, as they always are.")
                        .by("Statistics Office", SpeakerKind.INSTITUTION)
                        .about("DE")
                        .in("Growth estimate expected this week", "https://courier.example/growth", "Courier")
                        .at("2026-11-24T09:20:00Z"),
                "p3");
        desk.publish(
                Said.words("They came at four in the morning. We took the children and the radio, nothing else.")
                        .by("Hanna Y.", SpeakerKind.WITNESS, "a teacher", "the village school of Lower Ostra", "UA")
                        .about("UA", "RU")
                        .in(
                                "After the flood: a village moves uphill",
                                "https://gazette.example/ostra",
                                "The Harwick Gazette")
                        .at("2026-11-24T09:31:00Z"),
                "p4");
        desk.publish(
                Said.words("No one in the building believed that number.")
                        .about("US")
                        .takes(StanceLabel.UNFAVOURABLE, "the inflation forecast")
                        .in("How a forecast went wrong, and who knew", "https://ledger.example/forecast", "The Ledger")
                        .at("2026-11-24T09:40:00Z"),
                "p5");
        desk.publish(
                Said.words(
                                "For Moscow this was never about gas. It was about being asked. A government that is asked can say "
                                        + "no; one that is not asked can only make trouble, and it has become very good at that, better than "
                                        + "anybody in Brussels cares to admit.")
                        .by(
                                "Dmitri Valenkov",
                                SpeakerKind.EXPERT,
                                "senior fellow for Eurasia",
                                "the Lakeside Institute for Security Studies",
                                "US")
                        .about("RU", "BE", "US")
                        .takes(StanceLabel.UNFAVOURABLE, "Russia", "RU")
                        .in("What the pipeline was for", "https://review.example/pipeline", "Foreign Review")
                        .at("2026-11-24T09:52:00Z"),
                "p6");
        desk.publish(
                Said.words("The treaty is the best thing that has happened to this coast in forty years.")
                        .by("Mwajuma Odera", SpeakerKind.BUSINESS, "chair", "Port of Kilindini Traders", "KE")
                        .about("KE", "TZ")
                        .takes(StanceLabel.FAVOURABLE, "the coastal treaty")
                        .in("Traders welcome the coastal treaty", "https://coast.example/treaty", "Coast Daily")
                        .at("2026-11-24T10:01:00Z"),
                "p7");
        desk.publish(
                Said.words("We do not comment on talks that have not ended.")
                        .by("Claire Aubertin", SpeakerKind.SPOKESPERSON, "spokesperson", "the Foreign Ministry", "FR")
                        .about("FR")
                        .in("Paris silent on hostage talks", "https://courier.example/paris", "Courier")
                        .at("2026-11-24T10:04:00Z"),
                "p8");
        desk.publish(
                Said.words("It’s not a policy, it’s a mood, and moods change with the weather.")
                        .by("Jonathan Weeks", SpeakerKind.JOURNALIST, "columnist", "The Ledger", "GB")
                        .about("GB", "RU", "VE", "CO")
                        .takes(StanceLabel.UNFAVOURABLE, "the sanctions policy")
                        .in(
                                "<b>Markup</b> & other moods: a week of sanctions",
                                "https://ledger.example/moods",
                                "The Ledger")
                        .at("2026-11-23T22:15:00Z"),
                "p9");
    }
}
