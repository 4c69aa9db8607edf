package commentariat.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** Ports on 127.0.0.1: the one that was asked for, or a free one that stays the same from one start to the next. */
final class LoopbackPort {

    static final String HOST = "127.0.0.1";

    private LoopbackPort() {}

    /**
     * The port to listen on.
     *
     * @param wanted 1..65535, or 0 for any free one
     * @param remembered where a free one is noted, so that addresses that people wrote down hold at the next start
     * @param option the flag that chooses another, for the message
     * @throws EmbeddedException if the wanted port is taken
     */
    static int choose(int wanted, Path remembered, String option) {
        if (wanted != 0) {
            if (!isFree(wanted)) {
                throw taken(wanted, option);
            }
            return wanted;
        }
        try {
            if (Files.exists(remembered)) {
                String noted = Files.readString(remembered).strip();
                // a crash may have cut the file short: then any free port will do
                if (noted.matches("[0-9]{1,5}") && isFree(Integer.parseInt(noted))) {
                    return Integer.parseInt(noted);
                }
            }
            int free = anyFree();
            Files.writeString(remembered, free + "\n");
            return free;
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

    private static int anyFree() throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(address(0));
            return socket.getLocalPort();
        }
    }

    private static InetSocketAddress address(int port) throws IOException {
        return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
    }
}
