package commentariat.contract.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Settings of an invented service, with a component of every kind. */
record Desk(Poll poll, List<Feed> feeds, KafkaSettings kafka, Optional<Archive> archive) {
    record Poll(
            @Setting(value = "time between two polls", byDefault = "5m")
            Duration interval,

            @Setting(value = "largest page", byDefault = "8MiB")
            DataSize largestPage,

            @Setting(value = "polls at a time", byDefault = "4")
            int parallel,

            @Setting(value = "most pages in all", byDefault = "5000000000")
            long pages,

            @Setting(value = "share of the time between polls that is left to chance", byDefault = "0.1")
            double jitter,

            @Setting(value = "whether robots.txt is asked", byDefault = "true")
            boolean robots,

            @Setting(value = "how loud", byDefault = "quiet")
            Mood mood,

            @Setting("ports to listen on") List<Integer> ports,
            @Setting("gives up after so many failures") Optional<Integer> patience,
            @Setting("first day to read") Optional<LocalDate> since) {
        Poll {
            if (interval.compareTo(Duration.ofMinutes(1)) < 0) {
                throw new IllegalArgumentException(
                        "interval " + interval.toSeconds() + "s is too short; write \"1m\" or more");
            }
            if (!robots && parallel > 1) {
                throw new IllegalArgumentException(
                        "without robots.txt only one poll at a time is polite; set parallel to 1");
            }
        }
    }

    record Feed(
            @Setting("the feed") URI url,
            @Setting("the id that its articles carry") String id,
            @Setting("where its countries are told from") Optional<Path> file) {}

    record Archive(
            @Setting("where it is") String address,

            @Setting(value = "who may write there", secret = true)
            String password) {}

    enum Mood {
        QUIET,
        VERY_LOUD
    }
}
