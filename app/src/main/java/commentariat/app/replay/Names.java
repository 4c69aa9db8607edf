package commentariat.app.replay;

import commentariat.contract.replay.Replay;
import commentariat.contract.service.OperatorError;
import commentariat.contract.topic.TopicAdmin;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/** What is checked before a replay is touched. */
final class Names {
    private Names() {}

    /** The name of a replay as it was given. */
    static String checked(@Nullable String name) {
        if (name == null) {
            throw new OperatorError(
                    "replay: --into is missing; give it a name, like: commentariat replay --from 7d --into week");
        }
        try {
            return Replay.name(name);
        } catch (IllegalArgumentException e) {
            throw new OperatorError(String.valueOf(e.getMessage()), e);
        }
    }

    /** Makes sure that the installation has the topics that replays need. */
    static void requireTopics(Admin admin, Side live) {
        new TopicAdmin(admin, live.topics())
                .require(
                        difference -> {},
                        List.of(
                                live.topics().articles(),
                                live.topics().replayed(),
                                live.topics().enriched(),
                                live.topics().corrections(),
                                live.topics().replays()));
    }
}
