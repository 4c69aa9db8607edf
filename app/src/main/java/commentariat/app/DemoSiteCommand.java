package commentariat.app;

import commentariat.embedded.DemoNewsSite;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code demo-site}: the small news site of {@code run --demo} on its own, for services that run elsewhere. */
@Command(
        name = "demo-site",
        mixinStandardHelpOptions = true,
        description = "Serves the small news site of run --demo on its own, until it is interrupted.")
final class DemoSiteCommand implements Callable<Integer> {
    @Option(names = "--host", paramLabel = "ADDRESS", description = "Address to listen on. Default: ${DEFAULT-VALUE}.")
    private String host = "127.0.0.1";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port to listen on; 0 for any free one. Default: ${DEFAULT-VALUE}.")
    private int port = 8090;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "How readers reach it, for the links on its pages; by default its address and port.")
    private @Nullable URI publicUrl;

    @Option(
            names = "--every",
            paramLabel = "SECONDS",
            description = "From one article to the next. Default: ${DEFAULT-VALUE}.")
    private int every = 4;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        Logs.quiet(false);
        try (DemoNewsSite site =
                DemoNewsSite.start(host, port, Duration.ofSeconds(every), Optional.ofNullable(publicUrl))) {
            PrintWriter out = spec.commandLine().getOut();
            out.println("news site " + site.home());
            site.feeds().forEach(feed -> out.println("feed      " + feed));
            out.flush();
            CountDownLatch ended = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(ended::countDown, "stop"));
            ended.await();
        }
        return 0;
    }
}
