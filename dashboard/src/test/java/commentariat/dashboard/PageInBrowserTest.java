package commentariat.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import commentariat.contract.commentary.SpeakerKind;
import commentariat.contract.commentary.StanceLabel;
import commentariat.embedded.EmbeddedKafka;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.logging.LogType;

class PageInBrowserTest {
    private static EmbeddedKafka broker;
    private static Browser browser;

    private Desk desk;

    @BeforeAll
    static void start(@TempDir Path profile, @TempDir Path data) {
        browser = new Browser(profile);
        broker = EmbeddedKafka.start(data, 0);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
            broker.close();
        }
    }

    @BeforeEach
    void furnish() {
        desk = new Desk(broker);
        browser.resize(1280, 900);
    }

    @AfterEach
    void clear() {
        browser.driver.get("about:blank");
        desk.close();
    }

    @Test
    void aQuotationAppearsByItself() {
        try (Dashboard dashboard = desk.open()) {
            browser.open(dashboard, "/");
            awaitText("#empty-title", "Waiting for the first quotation");
            awaitText("#connection-words", "Live");
            browser.script("window.notReloaded = true");
            desk.publish(
                    Said.words("Sanctions have hurt nobody but farmers.")
                            .by("Ada Quill", SpeakerKind.EXPERT, "professor of trade", "Northgate University", "PL")
                            .about("RU", "PL")
                            .takes(StanceLabel.UNFAVOURABLE, "sanctions"),
                    "first");
            awaitShown("first");
            assertThat(browser.script("return window.notReloaded")).isEqualTo(true);
            assertThat(browser.element("#list > li").getText().lines())
                    .containsExactly(
                            "09:30",
                            "20 May 2015",
                            "Ada Quill expert",
                            "professor of trade, Northgate University 🇵🇱 PL",
                            "“Sanctions have hurt nobody but farmers.”",
                            "▼ Unfavourable toward sanctions",
                            "🇷🇺 Russia",
                            "🇵🇱 Poland",
                            "The Gazette · Talks go on");
            assertThat(browser.element("#tally").getText()).isEqualTo("1 quotation");
            assertThat(browser.element("#announcement").getAttribute("textContent"))
                    .isEqualTo("New: Ada Quill, unfavourable toward sanctions");
            assertThat(browser.element("#empty").isDisplayed()).isFalse();
            WebElement link = browser.element(".title a");
            assertThat(link.getAttribute("href")).isEqualTo("https://gazette.example/talks");
            assertThat(link.getAttribute("rel")).isEqualTo("noopener noreferrer");
        }
    }

    @Test
    void aWithdrawnQuotationGoesAndAChangedOneChangesWhereItStands() {
        desk.publish(Said.words("one").at("2026-11-24T08:00:00Z"), "one");
        desk.publish(Said.words("two").at("2026-11-24T09:00:00Z"), "two");
        try (Dashboard dashboard = desk.open()) {
            browser.open(dashboard, "/");
            awaitShown("two one");
            awaitText("#connection-words", "Live");
            desk.publish(Said.words("one").takes(StanceLabel.FAVOURABLE), "one");
            await().until(() ->
                    browser.element("[data-id=one] .stance-word").getText().equals("Favourable"));
            awaitShown("two one");
            desk.withdraw("two");
            awaitShown("one");
        }
    }

    @Test
    void whatAnalystsPutRightAndWhereTheWordsWereFirstIsShown() {
        desk.publish(Said.words("one").at("2026-11-24T08:00:00Z"), "one");
        desk.publish(Said.words("two").at("2026-11-24T09:00:00Z").correctedAs("two"));
        try (Dashboard dashboard = desk.open()) {
            browser.open(dashboard, "/");
            awaitShown("two one");
            assertThat(browser.element("[data-id=two] .known").getText())
                    .isEqualTo("Corrected by analyst, 25 Nov 2026: stance, was neutral\n"
                            + "First in The Gazette, 24 Nov 2026; shortened here; said by another there");
            assertThat(browser.script("return document.querySelector('[data-id=one] .known').hidden"))
                    .isEqualTo(true);
        }
    }

    @Test
    void filtersAreInTheAddressAndOutliveAReloadAndTheBackButton() {
        FilterTest.QUOTATIONS.forEach(desk::publish);
        try (Dashboard dashboard = desk.open()) {
            browser.open(dashboard, "/");
            awaitRows(3);
            browser.toggle("country", "RU");
            awaitShown("expert");
            assertThat(browser.address()).isEqualTo("/?country=RU");
            browser.toggle("country", "US");
            awaitRows(2);
            assertThat(browser.address()).isEqualTo("/?country=RU&country=US");
            browser.toggle("stance", "favourable");
            awaitShown("official");
            browser.toggle("kind", "official");
            String address = "/?stance=favourable&kind=official&country=RU&country=US";
            assertThat(browser.address()).isEqualTo(address);
            assertThat(browser.element("#tally").getText()).isEqualTo("1 of 3 quotations");
            assertThat(browser.element("#export").getAttribute("href"))
                    .isEqualTo(dashboard.url() + "/api/commentary" + address.substring(1));

            browser.driver.navigate().refresh();
            awaitShown("official");
            assertThat(browser.element("input[name=kind][value=official]").isSelected())
                    .isTrue();

            browser.driver.navigate().back();
            browser.driver.navigate().back();
            awaitRows(2);
            assertThat(browser.address()).isEqualTo("/?country=RU&country=US");
            browser.driver.navigate().forward();
            awaitShown("official");

            // one that does not fit comes in unseen, and is there once the filter is gone
            desk.publish(Said.words("elsewhere"), "elsewhere");
            awaitText("#tally", "1 of 4 quotations");
            assertThat(browser.shown()).isEqualTo("official");
            browser.element(".chips .clear button").click();
            awaitRows(4);
            assertThat(browser.address()).isEqualTo("/");
        }
    }

    @Test
    void searchAndNamesFilterToo() {
        FilterTest.QUOTATIONS.forEach(desk::publish);
        try (Dashboard dashboard = desk.open()) {
            browser.open(dashboard, "/");
            awaitRows(3);
            browser.element("#q").sendKeys("nobody");
            awaitRows(2);
            assertThat(browser.address()).isEqualTo("/?q=nobody");
            browser.element("#q").sendKeys(" farmers");
            awaitShown("expert");
            browser.driver.navigate().back();
            awaitRows(3);
            assertThat(browser.element("#q").getAttribute("value")).isEmpty();
            browser.element("[data-id=official] .name").click();
            awaitShown("official");
            assertThat(browser.address()).isEqualTo("/?speaker=maria-obrien");
            assertThat(browser.element("#chips").getText()).isEqualTo("Maria O’Brien");
            browser.element("#q").sendKeys("no such words");
            awaitText("#empty-title", "None of them fits");
            browser.element("#empty-clear").click();
            awaitRows(3);
        }
    }

    @Test
    void countsSayWhatAValueWouldShow() {
        FilterTest.QUOTATIONS.forEach(desk::publish);
        try (Dashboard dashboard = desk.open()) {
            browser.open(dashboard, "/?kind=expert");
            awaitShown("expert");
            assertThat(options("stance")).containsExactly("▲ Favourable 0", "▼ Unfavourable 1", "◆ Neutral 0");
            assertThat(options("kind")).containsExactly("Expert 1", "Official 1", "Other 1");
            assertThat(options("speaker")).containsExactly("Andreï Łukasz 1", "Maria O’Brien 0");
        }
    }

    @Test
    void thePageAndTheServerAnswerEveryFilterAlike() throws Exception {
        FilterTest.QUOTATIONS.forEach(desk::publish);
        try (Dashboard dashboard = desk.open()) {
            browser.open(dashboard, "/");
            awaitRows(3);
            for (String line : cases()) {
                String[] parts = line.split("\\|", 2);
                browser.script("history.pushState(null, '', `/?" + parts[0] + "`);"
                        + " window.dispatchEvent(new Event('popstate'))");
                String through = parts[1].equals("none") ? "" : parts[1];
                await().untilAsserted(() -> assertThat(browser.script(
                                "return [...document.querySelectorAll('#list > li:not([hidden])')].map(row =>"
                                        + " row.dataset.id).sort().join(' ')"))
                        .as(line)
                        .isEqualTo(sorted(through)));
            }
        }
    }

    @Test
    void hostileTextIsTextAndAHostileAddressIsNoLink() {
        String hostile = "<script>window.pwned = 1</script><img src=x onerror='window.pwned = 1'>";
        desk.publish(
                Said.words(hostile)
                        .by(hostile, SpeakerKind.EXPERT, hostile, hostile, "PL")
                        .takes(StanceLabel.FAVOURABLE, hostile)
                        .in(hostile, "javascript:window.pwned=1", hostile),
                "hostile");
        try (Dashboard dashboard = desk.open()) {
            browser.open(dashboard, "/?q=" + "%3Cscript%3E");
            awaitShown("hostile");
            assertThat(browser.element(".words").getText()).isEqualTo("“" + hostile + "”");
            assertThat(browser.element(".name").getText()).isEqualTo(hostile);
            assertThat(browser.element(".title").getText()).isEqualTo(hostile);
            assertThat(browser.driver.findElements(By.cssSelector("#list a, #list script, #list img")))
                    .isEmpty();
            assertThat(browser.script("return window.pwned === undefined")).isEqualTo(true);
        }
    }

    @Test
    void pausedOrScrolledDownNothingMovesAndTheNewOnesAreCounted() {
        for (int i = 10; i < 40; i++) {
            desk.publish(Said.words("quotation " + i).at("2026-11-24T08:00:" + i + "Z"), "q" + i);
        }
        try (Dashboard dashboard = desk.open()) {
            browser.open(dashboard, "/");
            awaitRows(30);
            awaitText("#connection-words", "Live");
            browser.element("#pause").click();
            assertThat(browser.element("#connection-words").getText()).isEqualTo("Paused");
            desk.publish(Said.words("while paused"), "paused");
            awaitText("#arrivals", "1 new");
            assertThat(browser.shown()).startsWith("q39");
            browser.element("#pause").click();
            await().until(() -> browser.shown().startsWith("paused q39"));

            browser.script("window.scrollTo(0, 900)");
            desk.publish(Said.words("while away"), "away");
            awaitText("#arrivals", "1 new");
            assertThat(browser.driver.getTitle()).isEqualTo("(1) Commentariat");
            assertThat(browser.shown()).startsWith("paused q39");
            browser.element("#arrivals").click();
            await().until(() -> browser.shown().startsWith("away paused q39"));
            assertThat(browser.script("return window.scrollY")).isEqualTo(0L);
            assertThat(browser.element("#arrivals").isDisplayed()).isFalse();
        }
    }

    @Test
    void findsTheDashboardAgainWhenItComesBack() throws Exception {
        int port;
        try (Dashboard dashboard = desk.open()) {
            port = dashboard.url().getPort();
            browser.open(dashboard, "/");
            awaitText("#connection-words", "Live");
        }
        awaitText("#connection-words", "Reconnecting");
        desk.publish(Said.words("meanwhile"), "meanwhile");
        DashboardSettings samePort =
                new DashboardSettings("127.0.0.1", port, 50, 10, 1000, Desk.SETTINGS.heartbeat(), List.of());
        try (Dashboard again = desk.open(samePort)) {
            assertThat(again.url().getPort()).isEqualTo(port);
            awaitText("#connection-words", "Live");
            awaitShown("meanwhile");
        }
    }

    @Test
    void aPageThatIsLeftLetsGoOfItsConnection() {
        try (Dashboard dashboard = desk.open()) {
            // a browser allows six to one server
            for (int i = 0; i < 8; i++) {
                browser.open(dashboard, "/?q=" + i);
                awaitText("#connection-words", "Live");
            }
            await().until(() -> dashboard.health().detail().endsWith("on 1 open pages"));
            browser.driver.navigate().back();
            awaitText("#connection-words", "Live");
        }
    }

    @Test
    void onAPhoneNothingIsWiderThanTheScreenAndTheFiltersFold() {
        FilterTest.QUOTATIONS.forEach(desk::publish);
        desk.publish(
                Said.words("w" + "o".repeat(200) + "rd").in("t".repeat(200), "https://x.example/", "The Herald"),
                "long");
        try (Dashboard dashboard = desk.open()) {
            browser.resize(360, 740);
            browser.open(dashboard, "/");
            awaitRows(4);
            assertThat(browser.script("return document.documentElement.scrollWidth <= 360"))
                    .isEqualTo(true);
            assertThat(browser.element("#filters").isDisplayed()).isFalse();
            browser.element("#filters-toggle").click();
            assertThat(browser.element("#filters-toggle").getAttribute("aria-expanded"))
                    .isEqualTo("true");
            browser.toggle("stance", "favourable");
            awaitShown("official");
            assertThat(browser.element("#filters-toggle").getText()).isEqualTo("Filters (1)");
        }
    }

    @Test
    void everythingIsReachedByKeyboardAlone() {
        FilterTest.QUOTATIONS.forEach(desk::publish);
        try (Dashboard dashboard = desk.open()) {
            browser.open(dashboard, "/");
            awaitRows(3);
            List<String> reached = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                browser.driver.switchTo().activeElement().sendKeys(Keys.TAB);
                reached.add(String.valueOf(
                        browser.script("const at = document.activeElement; return at.id || at.name || at.className ||"
                                + " at.textContent")));
            }
            assertThat(reached)
                    .startsWith("skip", "home", "pause", "q", "stance")
                    .contains("kind", "country", "speaker", "export", "name", "about", "Talks go on");
            assertThat(reached.get(0)).isEqualTo("skip");
        }
    }

    @Test
    void theBrowserHasNothingToComplainOf() {
        FilterTest.QUOTATIONS.forEach(desk::publish);
        try (Dashboard dashboard = desk.open()) {
            browser.driver.manage().logs().get(LogType.BROWSER);
            browser.open(dashboard, "/");
            awaitRows(3);
            assertThat(browser.driver.manage().logs().get(LogType.BROWSER).getAll())
                    .filteredOn(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                    .isEmpty();
        }
    }

    private static List<String> options(String facet) {
        return browser.driver.findElements(By.cssSelector("[data-facet=" + facet + "] .option")).stream()
                .map(option -> option.getText().replace('\n', ' '))
                .toList();
    }

    private static List<String> cases() throws IOException {
        try (var in = Objects.requireNonNull(FilterTest.class.getResourceAsStream("filters.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    private static String sorted(String ids) {
        return String.join(
                " ", java.util.Arrays.stream(ids.split(" ", -1)).sorted().toList());
    }

    private static void awaitShown(String ids) {
        await().untilAsserted(() -> assertThat(browser.shown()).isEqualTo(ids));
    }

    private static void awaitRows(int rows) {
        await().untilAsserted(() -> assertThat(browser.shown().split(" ", -1)).hasSize(rows));
    }

    private static void awaitText(String css, String text) {
        await().untilAsserted(() -> assertThat(browser.element(css).getText()).isEqualTo(text));
    }
}
