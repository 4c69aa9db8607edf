package commentariat.app.operator;

import commentariat.app.AppSettings;
import commentariat.app.Logs;
import commentariat.app.SettingsOptions;
import commentariat.app.doctor.Doctor;
import commentariat.app.doctor.Finding;
import commentariat.app.report.DoctorReport;
import commentariat.app.report.Paper;
import commentariat.contract.json.Json;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code doctor}: what is wrong. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {
            "Looks for what is wrong: brokers, topics, rights, versions, schema, clocks, disks, services; and says what to do. Writes nothing.",
            "The exit code is 1 when something is wrong."
        })
public final class DoctorCommand implements Callable<Integer> {
    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    @Option(names = "--jdbc-url", paramLabel = "URL", description = "The database (sink.jdbc-url).")
    private @Nullable String jdbcUrl;

    @Option(names = "--without-store", description = "Do not ask the database: for those who run no sink.")
    private boolean withoutStore;

    @Option(names = "--json", description = "As JSON Lines, for pipes.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Logs.quiet(settings.verbose());
        settings.override("sink.jdbc-url", jdbcUrl);
        AppSettings all = settings.read();
        List<Finding> findings = Doctor.examine(all, !withoutStore, InstantSource.system());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            findings.forEach(finding -> out.println(Json.write(finding)));
        } else {
            new DoctorReport(Paper.stdout()).of(findings).forEach(out::println);
        }
        out.flush();
        return findings.stream().anyMatch(finding -> finding.verdict() == Finding.Verdict.WRONG) ? 1 : 0;
    }
}
