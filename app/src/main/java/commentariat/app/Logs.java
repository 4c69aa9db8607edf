package commentariat.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/** Where the log goes: never to stdout, which belongs to the verb's answer. */
public final class Logs {
    /** Libraries whose everyday lines tell an operator nothing. */
    private static final List<String> CHATTY = List.of(
            "org.apache.kafka",
            "kafka",
            "state.change.logger",
            "crawlercommons",
            "org.eclipse.jetty",
            "io.javalin",
            "org.flywaydb",
            "com.zaxxer.hikari",
            "io.zonky",
            "okhttp3",
            "org.rocksdb");

    /** Whose warnings are part of everyday work too: retries within a transaction, connections while a broker starts or stops. */
    private static final List<String> WARNING_OFTEN = List.of(
            "org.apache.kafka.clients.NetworkClient",
            "org.apache.kafka.clients.consumer.internals.OffsetFetcherUtils",
            "org.apache.kafka.clients.producer.internals.Sender",
            "org.apache.kafka.controller.QuorumController",
            "org.apache.kafka.streams.StreamsConfig",
            "org.apache.kafka.streams.processor.internals.StateDirectory",
            "kafka.server.DefaultAutoTopicCreationManager");

    /** Who logs as an error what is no fault (a store's topic before its first record) or is thrown too, and said then in one line. */
    private static final List<String> FALSE_ALARMS =
            List.of("io.javalin.Javalin", "org.apache.kafka.clients.admin.internals.PartitionLeaderStrategy");

    private Logs() {}

    /** Nothing but what went wrong, on stderr: for verbs that answer and end. */
    public static void quiet(boolean verbose) {
        LoggerContext context = fresh(verbose ? Level.DEBUG : Level.ERROR);
        toStderr(context, pattern(context), Optional.empty());
    }

    /** Every line on stderr, as JSON where {@code json}: for one service, whose log its container collects. */
    public static void toStderr(boolean json, boolean verbose) {
        LoggerContext context = fresh(verbose ? Level.DEBUG : Level.INFO);
        Encoder<ILoggingEvent> encoder = json ? json() : pattern(context);
        toStderr(context, encoder, Optional.empty());
    }

    /** Every line in a file that turns over by day and at 20 MB, ten kept; errors on stderr too: for {@code run}. */
    public static void toFile(Path directory, boolean verbose) {
        LoggerContext context = fresh(verbose ? Level.DEBUG : Level.INFO);
        toStderr(context, pattern(context), Optional.of(Level.ERROR));
        RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
        file.setFile(directory.resolve("commentariat.log").toString());
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling = new SizeAndTimeBasedRollingPolicy<>();
        rolling.setContext(context);
        rolling.setParent(file);
        rolling.setFileNamePattern(
                directory.resolve("commentariat.%d.%i.log.gz").toString());
        rolling.setMaxFileSize(FileSize.valueOf("20MB"));
        rolling.setMaxHistory(10);
        rolling.setTotalSizeCap(FileSize.valueOf("200MB"));
        rolling.start();
        file.setRollingPolicy(rolling);
        file.setName("file");
        attach(context, file, pattern(context));
    }

    private static LoggerContext fresh(Level level) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).setLevel(level);
        if (level == Level.INFO) {
            CHATTY.forEach(name -> context.getLogger(name).setLevel(Level.WARN));
            WARNING_OFTEN.forEach(name -> context.getLogger(name).setLevel(Level.ERROR));
        }
        FALSE_ALARMS.forEach(name -> context.getLogger(name).setLevel(Level.OFF));
        return context;
    }

    private static JsonEncoder json() {
        JsonEncoder encoder = new JsonEncoder();
        encoder.setWithFormattedMessage(true);
        encoder.setWithMessage(false);
        encoder.setWithArguments(false);
        encoder.setWithContext(false);
        encoder.setWithSequenceNumber(false);
        encoder.setWithNanoseconds(false);
        encoder.setWithMDC(false);
        return encoder;
    }

    private static PatternLayoutEncoder pattern(LoggerContext context) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSS'Z',UTC} %-5level %logger{0} [%thread] %msg%n");
        return encoder;
    }

    private static void toStderr(LoggerContext context, Encoder<ILoggingEvent> encoder, Optional<Level> least) {
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setTarget("System.err");
        console.setName("stderr");
        least.ifPresent(level -> {
            ThresholdFilter filter = new ThresholdFilter();
            filter.setLevel(level.toString());
            filter.start();
            console.addFilter(filter);
        });
        attach(context, console, encoder);
    }

    private static void attach(
            LoggerContext context, OutputStreamAppender<ILoggingEvent> appender, Encoder<ILoggingEvent> encoder) {
        encoder.setContext(context);
        encoder.start();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(appender);
    }
}
