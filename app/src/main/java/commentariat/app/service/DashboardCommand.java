package commentariat.app.service;

import commentariat.app.AppSettings;
import commentariat.app.SettingsOptions;
import commentariat.contract.service.Service;
import commentariat.contract.topic.Topics;
import commentariat.dashboard.Dashboard;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dashboard}: Serves the live page of commentary. */
@Command(name = "dashboard", mixinStandardHelpOptions = true, description = "Serves the live page of commentary.")
public final class DashboardCommand extends ServiceCommand {
    @Option(names = "--dashboard-port", paramLabel = "PORT", description = "The page's port (dashboard.port).")
    private @Nullable Integer port;

    @Override
    void overrides(SettingsOptions options) {
        options.override("dashboard.port", port);
    }

    @Override
    Service start(AppSettings all, Topics topics, MeterRegistry metrics) {
        return Dashboard.start(all.dashboard(), all.kafka(), topics, metrics);
    }
}
