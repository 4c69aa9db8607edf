package commentariat.app.replay;

import commentariat.contract.replay.Replay;
import commentariat.contract.settings.KafkaSettings;
import commentariat.contract.topic.Topics;
import java.util.Optional;

/**
 * The topics of an installation, or those that a replay has beside them.
 *
 * @param kafka with the prefix of the topics
 * @param topics all of the catalogue
 */
record Side(KafkaSettings kafka, Topics topics) {
    /** The topics with the prefix that {@code kafka} has. */
    static Side of(KafkaSettings kafka) {
        return new Side(kafka, Topics.withPrefix(kafka.prefix()));
    }

    /** The topics of the replay beside that is called {@code replay}. */
    Side beside(String replay) {
        return of(new KafkaSettings(
                kafka.bootstrapServers(), Optional.of(kafka.prefix() + Replay.prefix(replay)), kafka.client()));
    }

    /** The group of the enricher on these topics. */
    String enricher() {
        return kafka.group("enrich");
    }
}
