package commentariat.dashboard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps other web sites out. A page on {@code evil.example} that lets its own name resolve to 127.0.0.1 (DNS rebinding) could
 * otherwise read what is served here through a visitor's browser; but its requests still carry its name in {@code Host}.
 *
 * <p>On loopback only the names of this machine's loopback, and those allowed, are answered. Elsewhere every name is, unless some are
 * allowed, which are then the only ones. The port does not count: a tunnel may have changed it.
 */
final class HostGuard {
    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> names = new HashSet<>();

    HostGuard(String host, List<String> allowed) {
        allowed.forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        if (isLoopback(host) || !allowed.isEmpty()) {
            names.addAll(LOOPBACK);
            names.add((host.contains(":") ? "[" + host + "]" : host).toLowerCase(Locale.ROOT));
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false; // the server cannot listen there either, and says so
        }
    }

    /**
     * Why a request is refused, one line; empty where it is welcome.
     *
     * @param host the {@code Host} header
     * @param origin the {@code Origin} header, which browsers send with what a page asks for from elsewhere
     */
    Optional<String> refusal(Optional<String> host, Optional<String> origin) {
        if (host.isEmpty()) {
            return Optional.of("the request names no host");
        }
        String name = host.get().toLowerCase(Locale.ROOT).replaceFirst(":\\d*$", "");
        if (!names.isEmpty() && !names.contains(name)) {
            return Optional.of("host \"" + printable(name)
                    + "\" is not served here; add it to the setting dashboard.allowed-hosts if it should be");
        }
        return origin.filter(from -> !from.equals("http://" + host.get()) && !from.equals("https://" + host.get()))
                .map(from -> "requests from pages of \"" + printable(from) + "\" are not answered");
    }

    /** A header is a stranger's text: no more than a line of it, and nothing that a terminal or a page could take for more. */
    private static String printable(String header) {
        String plain = header.replaceAll("[^\\p{Alnum}.:/\\[\\]_-]", "?");
        return plain.length() <= 100 ? plain : plain.substring(0, 100) + "…";
    }
}
