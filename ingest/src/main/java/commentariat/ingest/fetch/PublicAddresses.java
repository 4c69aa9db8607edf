package commentariat.ingest.fetch;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/** Makes sockets that connect to addresses of the public internet alone, whatever name or redirect led there. */
final class PublicAddresses extends SocketFactory {
    /** The connection was not even tried. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1;

        Refused(InetSocketAddress address) {
            super(address.getHostString() + " is at " + address.getAddress().getHostAddress()
                    + ", no public address; to fetch from it all the same set ingest.allow-private-addresses: true");
        }
    }

    /** Whether anybody on the internet could mean this address (IANA's registries of special-purpose addresses). */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return isPublicV4(bytes, 0);
        }
        return !(address instanceof Inet6Address) || isPublicV6(bytes);
    }

    private static boolean isPublicV4(byte[] bytes, int from) {
        int a = bytes[from] & 0xFF;
        int b = bytes[from + 1] & 0xFF;
        int c = bytes[from + 2] & 0xFF;
        return a != 0
                && a != 10
                && a != 127
                && a < 224
                && !(a == 100 && b >= 64 && b < 128) // RFC 6598: shared by a carrier's customers
                && !(a == 169 && b == 254)
                && !(a == 172 && b >= 16 && b < 32)
                && !(a == 192 && b == 168)
                && !(a == 192 && b == 0 && c == 0)
                && !(a == 198 && (b == 18 || b == 19)); // RFC 2544: benchmarks
    }

    private static boolean isPublicV6(byte[] bytes) {
        int first = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        if ((first & 0xFE00) == 0xFC00) {
            return false; // RFC 4193: unique local
        }
        if (first == 0x2002) {
            return isPublicV4(bytes, 2); // RFC 3056: 6to4 carries a v4 address
        }
        boolean nat64 = first == 0x0064 && (bytes[2] & 0xFF) == 0xFF && (bytes[3] & 0xFF) == 0x9B;
        boolean mappedOrCompatible = first == 0;
        return !(nat64 || mappedOrCompatible) || isPublicV4(bytes, 12);
    }

    @Override
    public Socket createSocket() {
        return new Socket() {
            @Override
            public void connect(SocketAddress endpoint, int timeout) throws IOException {
                if (endpoint instanceof InetSocketAddress address
                        && address.getAddress() != null
                        && !isPublic(address.getAddress())) {
                    throw new Refused(address);
                }
                super.connect(endpoint, timeout);
            }
        };
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return connected(new InetSocketAddress(address, port));
    }

    private Socket connected(InetSocketAddress address) throws IOException {
        Socket socket = createSocket();
        socket.connect(address);
        return socket;
    }
}
