package commentariat.dashboard;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** An installed Chromium, without a screen, on a profile of its own. */
final class Browser implements AutoCloseable {
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");

    final ChromeDriver driver;

    /** Starts one, or skips the case where none is installed. */
    Browser(Path newProfile) {
        Optional<Path> browser = BROWSERS.stream().flatMap(Browser::onPath).findFirst();
        Optional<Path> chromedriver = onPath("chromedriver").findFirst();
        assumeTrue(
                browser.isPresent() && chromedriver.isPresent(), "skipped: no chromium with chromedriver on the PATH");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.orElseThrow().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1280,900",
                "--user-data-dir=" + newProfile);
        // both are named, so that Selenium neither looks for them nor downloads any
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(chromedriver.orElseThrow().toFile())
                        .usingAnyFreePort()
                        .build(),
                options);
        driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(20));
    }

    private static Stream<Path> onPath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable);
    }

    void open(Dashboard dashboard, String pathAndQuery) {
        driver.get(dashboard.url() + pathAndQuery);
    }

    /** The path and query that the address bar shows. */
    String address() {
        return driver.getCurrentUrl().replaceFirst("^http://[^/]*", "");
    }

    /** What a script gives back. */
    Object script(String body) {
        return java.util.Objects.requireNonNullElse(driver.executeScript(body), "");
    }

    /** The ids of the rows that can be seen, from the top. */
    String shown() {
        return String.valueOf(
                script(
                        "return [...document.querySelectorAll('#list > li:not([hidden])')].map(row => row.dataset.id).join(' ')"));
    }

    WebElement element(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    /** Checks or unchecks a value of a filter. */
    void toggle(String facet, String value) {
        element("input[name=" + facet + "][value=" + value + "]").click();
    }

    /** Lets the system prefer {@code light} or {@code dark}. */
    void prefer(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Gives the page a screen of this size, in CSS pixels. */
    void resize(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    void picture(Path file) throws IOException {
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
