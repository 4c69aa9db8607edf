package commentariat.app;

import commentariat.contract.json.Json;
import commentariat.contract.json.JsonError;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * JSON Lines in, JSON Lines out, in order: several lines are worked on at a time, few are held. A line that cannot be handled is
 * named on stderr with its number and skipped.
 */
final class JsonLines<I, O> {
    private final Class<I> type;
    private final Function<I, O> work;
    private final int threads;

    /**
     * @param type what a line holds
     * @param work what is done with it; called by several threads at once
     * @param threads how many
     */
    JsonLines(Class<I> type, Function<I, O> work, int threads) {
        this.type = type;
        this.work = work;
        this.threads = threads;
    }

    /**
     * Reads {@code in} to its end.
     *
     * @return how many lines were skipped
     * @throws IOException if a stream breaks; a reader of {@code out} who goes away ends the work so
     */
    long run(InputStream in, OutputStream out, PrintWriter err) throws IOException {
        ExecutorService workers = Executors.newFixedThreadPool(threads, runnable -> {
            Thread thread = new Thread(runnable, "json-lines");
            thread.setDaemon(true);
            return thread;
        });
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16)) {
            BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
            Deque<Line> pending = new ArrayDeque<>();
            long number = 0;
            long skipped = 0;
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                number++;
                if (text.isBlank()) {
                    continue;
                }
                String line = number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
                pending.add(new Line(number, workers.submit(() -> Json.write(work.apply(Json.read(line, type))))));
                // someone may be typing, or waiting for each answer: what is there must not be held back
                while (!pending.isEmpty() && (pending.size() >= 2 * threads || !reader.ready())) {
                    skipped += finish(pending.remove(), writer, err);
                }
                if (pending.isEmpty()) {
                    writer.flush();
                }
            }
            while (!pending.isEmpty()) {
                skipped += finish(pending.remove(), writer, err);
            }
            writer.flush();
            return skipped;
        } finally {
            workers.shutdownNow();
        }
    }

    private int finish(Line line, BufferedWriter writer, PrintWriter err) throws IOException {
        try {
            writer.write(line.answer().get());
            writer.write('\n');
            return 0;
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            if (cause instanceof Error error && !(error instanceof StackOverflowError)) {
                throw error;
            }
            String reason = cause instanceof JsonError || cause instanceof UnusableLine
                    ? cause.getMessage()
                    : cause.getClass().getSimpleName() + ": " + cause.getMessage();
            err.println("line " + line.number() + ": " + reason + "; skipped");
            err.flush();
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private record Line(long number, Future<String> answer) {}

    /** A line whose JSON is well formed, but which cannot be worked on; the message is one line that says why. */
    static final class UnusableLine extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnusableLine(String message) {
            super(message);
        }
    }
}
