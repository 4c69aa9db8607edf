package commentariat.app.doctor;

import commentariat.contract.settings.DataSize;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** This machine: its Java, its disks. */
final class Machine {
    private static final long GIB = 1L << 30;
    private static final long LEAST_FREE = GIB;
    private static final long LITTLE_FREE = 5 * GIB;
    private static final long LITTLE_HEAP = GIB / 4;

    private Machine() {}

    static List<Finding> java() {
        long heap = Runtime.getRuntime().maxMemory();
        String text = "Java " + Runtime.version() + ", heap up to " + new DataSize(heap >> 20 << 20);
        return List.of(
                heap < LITTLE_HEAP
                        ? Finding.note(
                                "java", text + "; the analysis wants 256 MiB at least: COMMENTARIAT_JAVA_OPTS=-Xmx512m")
                        : Finding.good("java", text));
    }

    /** Whether a service can keep its state in {@code directory}, which {@code setting} names. */
    static List<Finding> disk(String part, String setting, Path directory) {
        Path existing = directory.toAbsolutePath();
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
            return List.of(Finding.wrong(
                    part,
                    directory + " cannot be written; give this user the right to " + existing
                            + ", or name another directory with " + setting));
        }
        try {
            FileStore store = Files.getFileStore(existing);
            return List.of(
                    space(part, directory + " (" + setting + ")", store.getUsableSpace(), store.getTotalSpace()));
        } catch (IOException e) {
            return List.of(Finding.wrong(
                    part,
                    directory + ": how much is free is not told (" + e.getMessage() + "); look with: df -h "
                            + existing));
        }
    }

    /** What is left of a disk, as a finding. */
    static Finding space(String part, String place, long free, long total) {
        String text = String.format(
                Locale.ROOT, "%s has %.1f of %.1f GiB free", place, free / (double) GIB, total / (double) GIB);
        if (free < LEAST_FREE) {
            return Finding.wrong(part, text + "; make room before it is full");
        }
        return free < LITTLE_FREE ? Finding.note(part, text + "; make room soon") : Finding.good(part, text);
    }
}
