package commentariat.dashboard;

import commentariat.contract.settings.Setting;
import java.time.Duration;
import java.util.List;

/**
 * How the dashboard is served.
 *
 * @param host the address to listen on
 * @param port 0..65535; 0 takes any free one
 * @param windowSize how many quotations are held, 1..5000
 * @param maxClients how many pages may be open at once, 1..1000
 * @param clientQueue how many changes may wait for one page, at least 1
 * @param heartbeat between two signs of life on an idle event stream, 100 ms to 20 s
 * @param allowedHosts host names, without a port, that a browser may ask for besides the address itself
 */
public record DashboardSettings(
        @Setting(
                value = "address to listen on; anything but loopback shows the page to the network",
                byDefault = "127.0.0.1")
        String host,

        @Setting(value = "port to listen on; 0 takes any free one", byDefault = "8088")
        int port,

        @Setting(value = "how many quotations the page holds: the latest", byDefault = "500")
        int windowSize,

        @Setting(value = "how many pages may be open at once", byDefault = "100")
        int maxClients,

        @Setting(
                value = "how many changes may wait for a page that reads slowly before it is cut off",
                byDefault = "1000")
        int clientQueue,

        @Setting(value = "time between two signs of life on an idle event stream", byDefault = "10s")
        Duration heartbeat,

        @Setting("host names that browsers may ask for besides the address itself, such as that of a reverse proxy")
        List<String> allowedHosts) {

    private static final Duration SHORTEST_HEARTBEAT = Duration.ofMillis(100);
    /** Shorter than {@link Site#IDLE_TIMEOUT}, which ends a connection that nothing is written to. */
    private static final Duration LONGEST_HEARTBEAT = Duration.ofSeconds(20);

    public DashboardSettings {
        if (host.isBlank()) {
            throw new IllegalArgumentException("host is blank; write it like \"127.0.0.1\"");
        }
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port " + port + ": needs 0..65535; 0 takes any free one");
        }
        within("window-size", windowSize, 5_000);
        within("max-clients", maxClients, 1_000);
        within("client-queue", clientQueue, 100_000);
        if (heartbeat.compareTo(SHORTEST_HEARTBEAT) < 0 || heartbeat.compareTo(LONGEST_HEARTBEAT) > 0) {
            throw new IllegalArgumentException("heartbeat " + heartbeat.toMillis()
                    + "ms: needs 100ms..20s, or connections end while they are idle");
        }
        allowedHosts = List.copyOf(allowedHosts);
        for (String allowed : allowedHosts) {
            if (allowed.isBlank() || allowed.contains("/") || allowed.matches("[^:\\[\\]]*:\\d+")) {
                throw new IllegalArgumentException(
                        "allowed-hosts \"" + allowed + "\": needs a name alone; write it like \"news.example.org\"");
            }
        }
    }

    private static void within(String key, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(key + " " + value + ": needs 1.." + most);
        }
    }
}
