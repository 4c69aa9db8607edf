package commentariat.bench.miss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import commentariat.contract.commentary.Span;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.Select;

/** The error browser as its reader meets it, in an installed Chromium. */
class PageInBrowserTest {
    private static ChromeDriver browser;
    private static Path page;

    @BeforeAll
    static void open(@TempDir Path directory) {
        Optional<Path> chromium = onPath("chromium");
        Optional<Path> driver = onPath("chromedriver");
        assumeTrue(chromium.isPresent() && driver.isPresent(), "skipped: no chromium with chromedriver on the PATH");
        page = directory.resolve("misses.html");
        ErrorPage.write(
                page,
                "1",
                List.of(
                        miss(MissKind.SOURCE_WRONG, "pronoun", "He said <b>no</b>.", 1),
                        miss(MissKind.WORDS_MISSED, "participle", "Nobody listened to her.", 9),
                        miss(MissKind.WORDS_MISSED, "pronoun", "They heard nothing.", 3)));
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.orElseThrow().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + directory.resolve("profile"));
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driver.orElseThrow().toFile())
                        .usingAnyFreePort()
                        .build(),
                options);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void theMissThatCostsMostWordsIsFirst() {
        show("");
        assertThat(texts()).containsExactly("Nobody listened to her.", "They heard nothing.", "He said <b>no</b>.");
        assertThat(status()).isEqualTo("3 of 3 misses, 13 words");
    }

    @Test
    void markedWordsSayWhatTheyAre() {
        show("#kind=SOURCE_WRONG");
        WebElement mark = browser.findElement(By.cssSelector(".miss mark"));
        assertThat(mark.getText()).isEqualTo("He");
        assertThat(mark.getDomAttribute("title")).isEqualTo("labels’ words");
    }

    @Test
    void theCountsOfAFilterAreOfWhatTheOthersLetThrough() {
        show("");
        new Select(element("kind")).selectByValue("WORDS_MISSED");
        assertThat(new Select(element("rule")).getOptions().stream().map(WebElement::getText))
                .containsExactly("2 all", "1 participle", "1 pronoun");
        new Select(element("rule")).selectByValue("pronoun");
        assertThat(texts()).containsExactly("They heard nothing.");
        assertThat(browser.getCurrentUrl()).endsWith("#kind=WORDS_MISSED&rule=pronoun");
    }

    @Test
    void aViewIsKeptInTheAddress() {
        show("#rule=pronoun&order=article&search=he");
        assertThat(texts()).containsExactly("He said <b>no</b>.", "They heard nothing.");
    }

    @Test
    void keysSearchStepAndShowAllAgain() {
        show("");
        browser.findElement(By.tagName("body")).sendKeys("/");
        browser.switchTo().activeElement().sendKeys("listened");
        assertThat(texts()).containsExactly("Nobody listened to her.");
        browser.switchTo().activeElement().sendKeys(Keys.ESCAPE);
        assertThat(texts()).hasSize(3);
        browser.executeScript("document.activeElement.blur()");
        browser.findElement(By.tagName("body")).sendKeys("jjk");
        assertThat(browser.switchTo().activeElement().getText()).contains("Nobody listened to her.");
    }

    private static void show(String view) {
        browser.get("about:blank");
        browser.get(page.toUri() + view);
    }

    private static WebElement element(String id) {
        return browser.findElement(By.id(id));
    }

    private static String status() {
        return element("status").getText();
    }

    private static List<String> texts() {
        return browser.findElements(By.cssSelector(".miss blockquote")).stream()
                .map(WebElement::getText)
                .toList();
    }

    private static Miss miss(MissKind kind, String rule, String text, int words) {
        return new Miss(
                kind,
                "quotations",
                "bridge",
                Optional.of(rule),
                Optional.empty(),
                "gold",
                "ours",
                words,
                Excerpt.of(text, List.of(new Mark(new Span(0, text.indexOf(' ')), Mark.Role.GOLD))));
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
