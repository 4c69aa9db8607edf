/**
 * The real broker, the real database and a small demo news site, in one process: what {@code run} starts on a machine that has nothing, and what
 * every module's tests run against.
 *
 * <p>Start at {@link DataDirectory}: it holds everything that is kept, for one process at a time. Then {@link EmbeddedKafka} (a broker and a
 * controller, KRaft), {@link EmbeddedDatabase} (PostgreSQL as a child process) and
 * {@link DemoNewsSite} (two invented papers over HTTP; whatever is called {@code Demo…} belongs to it). Each is started by
 * one call, listens on the loopback interface alone, keeps its data between starts, and comes back after it was killed. Whatever keeps one of
 * them from starting is an {@link EmbeddedException}, whose message is one line that says what to do.
 *
 * <p>Do not touch lightly: the layout of the data directory. People have months of news in it, and a new version must open it. Nothing here knows
 * of topics, tables or articles: who starts these servers creates those.
 */
@org.jspecify.annotations.NullMarked
package commentariat.embedded;
