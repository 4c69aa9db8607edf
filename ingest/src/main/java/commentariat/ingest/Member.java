package commentariat.ingest;

import commentariat.contract.service.OperatorError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * What Kafka knows this copy of the service by. It is kept beside the state, so that a copy that was killed and starts again is the same
 * one: its unfinished transaction is ended at once, and nobody waits for it to be missed.
 */
final class Member {
    private Member() {}

    static String of(Path stateDir) {
        Path file = stateDir.resolve("member");
        try {
            Files.createDirectories(stateDir);
            String member = Files.exists(file) ? Files.readString(file).strip() : "";
            if (member.isEmpty()) {
                member = UUID.randomUUID().toString();
                Path whole = stateDir.resolve("member.new");
                Files.writeString(whole, member);
                Files.move(whole, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
            return member;
        } catch (IOException e) {
            throw new OperatorError(
                    "state directory " + stateDir + " cannot be written (" + e
                            + "); name another with ingest.state-dir",
                    e);
        }
    }
}
