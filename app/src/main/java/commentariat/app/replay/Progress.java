package commentariat.app.replay;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Shows how far something is: on a terminal on one line that changes, elsewhere a line now and then, and whenever something else begins. One thread's. */
final class Progress implements Consumer<String> {
    private static final long ELSEWHERE_EVERY_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final PrintWriter err;
    private final boolean terminal;
    private int width;
    private long said;
    private String phase = "";

    Progress(PrintWriter err) {
        this(err, Boolean.getBoolean("commentariat.terminal"));
    }

    Progress(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    @Override
    public void accept(String line) {
        if (terminal) {
            err.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
            width = line.length();
        } else {
            long now = System.nanoTime();
            String begun = line.split("[ :]", 2)[0];
            if (begun.equals(phase) && now - said < ELSEWHERE_EVERY_NANOS) {
                return;
            }
            err.println(line);
            phase = begun;
            said = now;
        }
        err.flush();
    }

    /** Ends the line that changes. */
    void end() {
        if (width > 0) {
            err.println();
            err.flush();
        }
    }
}
