package commentariat.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/**
 * A directory in which everything that one process keeps has its place; a second process is told to stay out.
 *
 * <p>The lock is the operating system's, so that it goes when the process goes, however it went.
 */
public final class DataDirectory implements AutoCloseable {

    // far behind the text: Windows lets nobody read what is locked, and the second process wants to read whom to blame
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final Path root;
    private final FileChannel channel;

    private DataDirectory(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /** Where data is kept when nobody says where: {@code commentariat} under {@code XDG_DATA_HOME}, by default {@code ~/.local/share/commentariat}. */
    public static Path byDefault() {
        return byDefault(System.getenv(), System.getProperty("user.home"));
    }

    static Path byDefault(Map<String, String> environment, String home) {
        return underXdg(environment, "XDG_DATA_HOME", Path.of(home, ".local", "share"));
    }

    static Path underXdg(Map<String, String> environment, String variable, Path otherwise) {
        String base = environment.getOrDefault(variable, "");
        // XDG Base Directory Specification 0.8: a relative path is invalid and to be ignored
        Path parent = !base.isEmpty() && Path.of(base).isAbsolute() ? Path.of(base) : otherwise;
        return parent.resolve("commentariat");
    }

    /**
     * Takes the directory for this process, creating it (readable by its owner alone) if it is not there.
     *
     * @throws EmbeddedException if another process has it, or if it is no directory or cannot be written
     */
    public static DataDirectory open(Path directory) {
        Path root = directory.toAbsolutePath().normalize();
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw new EmbeddedException(
                    "data directory " + root + " is not a directory; choose another with --data-dir");
        }
        try {
            createPrivate(root);
            Path lockFile = root.resolve("lock");
            FileChannel channel = FileChannel.open(
                    lockFile, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                String owner = Files.readString(lockFile).strip();
                channel.close();
                throw new EmbeddedException("data directory " + root + " is in use by process " + owner
                        + "; stop it or choose another with --data-dir");
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
            return new DataDirectory(root, channel);
        } catch (IOException e) {
            throw new EmbeddedException(
                    "data directory " + root
                            + " cannot be written; change its rights or choose another with --data-dir",
                    e);
        }
    }

    /** The directory itself, absolute. */
    public Path path() {
        return root;
    }

    /** For {@link EmbeddedKafka}. */
    public Path kafka() {
        return part("kafka");
    }

    /** For {@link EmbeddedDatabase}. */
    public Path postgres() {
        return part("postgres");
    }

    /** For the state of Kafka Streams, all of which can be rebuilt from topics. */
    public Path streams() {
        return part("streams");
    }

    /** Lets the next process in; what is kept stays. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path part(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // this very process has it open already
        }
    }

    private static void createPrivate(Path root) throws IOException {
        if (Files.isDirectory(root)) {
            return;
        }
        Path parent = root.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (root.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectory(
                    root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectory(root);
        }
    }
}
