package commentariat.app.service;

import commentariat.app.AppSettings;
import commentariat.app.Logs;
import commentariat.app.SettingsOptions;
import commentariat.contract.service.Service;
import commentariat.contract.topic.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs one service until the process is told to end, answering for its health meanwhile. */
abstract class ServiceCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceCommand.class);

    @Mixin
    protected SettingsOptions settings = new SettingsOptions();

    @Option(
            names = "--health-port",
            paramLabel = "PORT",
            description = "Port for GET /health and GET /metrics; 0 for any free one. Default: ${DEFAULT-VALUE}.")
    private int healthPort = 8081;

    @Option(names = "--log-json", description = "Log lines as JSON.")
    private boolean logJson;

    /** Starts the service; everything that can be wrong with its settings is said here. */
    abstract Service start(AppSettings all, Topics topics, MeterRegistry metrics);

    /** Flags of the verb's own that stand for settings. */
    void overrides(SettingsOptions options) {}

    @Override
    public Integer call() throws InterruptedException {
        Logs.toStderr(logJson, settings.verbose());
        overrides(settings);
        AppSettings all = settings.read();
        PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        List.of(new JvmMemoryMetrics(), new JvmThreadMetrics(), new ProcessorMetrics(), new UptimeMetrics())
                .forEach(binder -> binder.bindTo(metrics));
        Service service = start(all, Topics.withPrefix(all.kafka().prefix()), metrics);
        CountDownLatch ended = new CountDownLatch(1);
        try (HealthServer health = HealthServer.start(healthPort, service, metrics)) {
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(
                            () -> {
                                LOG.info("{} stops", service.name());
                                service.close();
                                ended.countDown();
                            },
                            "stop"));
            LOG.info(
                    "{} runs against {}, health on port {}",
                    service.name(),
                    all.kafka().bootstrapServers(),
                    health.port());
            ended.await();
        } catch (RuntimeException e) {
            service.close();
            throw e;
        }
        return 0;
    }
}
