package commentariat.app.doctor;

import commentariat.app.AppSettings;
import commentariat.contract.service.OperatorError;
import commentariat.contract.topic.Topics;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Goes through an installation, part by part. */
public final class Doctor {
    private Doctor() {}

    /**
     * All findings, in the order in which the parts need each other.
     *
     * @param withStore whether there should be a database
     * @param clock this machine's
     */
    public static List<Finding> examine(AppSettings settings, boolean withStore, InstantSource clock) {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(Machine.java());
        findings.addAll(
                Machine.disk("disk", "enrich.state-dir", settings.enrich().stateDirectory()));
        findings.addAll(
                Machine.disk("disk", "ingest.state-dir", settings.ingest().stateDir()));
        findings.addAll(attempt("broker", () -> {
            try (BrokerExamination broker = BrokerExamination.begin(
                    settings.kafka(), Topics.withPrefix(settings.kafka().prefix()), settings.enrich(), clock)) {
                return broker.all();
            }
        }));
        if (withStore) {
            findings.addAll(attempt("database", () -> Store.examine(settings.sink(), clock)));
        }
        return List.copyOf(findings);
    }

    /** A part that cannot be asked is a finding, too. */
    static List<Finding> attempt(String part, Supplier<List<Finding>> examination) {
        try {
            return examination.get();
        } catch (OperatorError e) {
            return List.of(Finding.wrong(part, String.valueOf(e.getMessage())));
        }
    }
}
