package commentariat.app;

import commentariat.contract.settings.KafkaSettings;
import commentariat.contract.settings.Setting;
import commentariat.dashboard.DashboardSettings;
import commentariat.encoder.StanceSettings;
import commentariat.enrich.EnrichSettings;
import commentariat.ingest.IngestSettings;
import commentariat.sink.SinkSettings;

/** All settings of an installation: one section a service, all from one file. */
public record AppSettings(
        @Setting("how every service reaches the broker") KafkaSettings kafka,
        @Setting("sources, pages, articles") IngestSettings ingest,
        @Setting("articles, commentary") EnrichSettings enrich,
        @Setting("which side words take, in enrich") StanceSettings stance,
        @Setting("enriched articles into PostgreSQL") SinkSettings sink,
        @Setting("the live page") DashboardSettings dashboard) {}
