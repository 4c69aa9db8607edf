package commentariat.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/** Ports on 127.0.0.1: the one that was asked for, or a free one that stays the same from one start to the next. */
final class LoopbackPort {

    static final String HOST = "127.0.0.1";

    private LoopbackPort() {}

    /**
     * The port to listen on.
     *
     * @param wanted 1..65535, or 0 for the one that was used last, or any free one where that is taken meanwhile
     * @param option the flag that chooses another, for the message
     * @throws EmbeddedException if the wanted port is taken
     */
    static int choose(int wanted, OptionalInt last, String option) {
        if (wanted != 0) {
            if (!isFree(wanted)) {
                throw taken(wanted, option);
            }
            return wanted;
        }
        return last.isPresent() && isFree(last.getAsInt()) ? last.getAsInt() : anyFree();
    }

    /** The same, with a file that notes a free port, so that addresses that people wrote down hold at the next start. */
    static int choose(int wanted, Path remembered, String option) {
        try {
            String noted =
                    Files.exists(remembered) ? Files.readString(remembered).strip() : "";
            // a crash may have cut the file short: then any free port will do
            OptionalInt last =
                    noted.matches("[0-9]{1,5}") ? OptionalInt.of(Integer.parseInt(noted)) : OptionalInt.empty();
            int chosen = choose(wanted, last, option);
            if (wanted == 0) {
                Files.writeString(remembered, chosen + "\n");
            }
            return chosen;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static EmbeddedException taken(int port, String option) {
        return new EmbeddedException(
                "port " + port + " on " + HOST + " is taken; stop what listens there or choose another with " + option);
    }

    private static boolean isFree(int port) {
        if (port < 1 || port > 65_535) {
            return false;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(address(port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int anyFree() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(address(0));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InetSocketAddress address(int port) throws IOException {
        return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
    }
}
