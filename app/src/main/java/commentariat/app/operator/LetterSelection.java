package commentariat.app.operator;

import commentariat.app.deadletter.Letter;
import commentariat.app.deadletter.Letters;
import commentariat.contract.service.OperatorError;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments that say which dead letters are meant. */
final class LetterSelection {
    @Parameters(
            arity = "0..*",
            paramLabel = "WHICH",
            description = "Dead letters as they are listed: one as 3-17, all open ones of a cause by the cause.")
    private List<String> which = List.of();

    @Option(names = "--all", description = "All that are open.")
    private boolean all;

    /**
     * Says at once, before a broker is asked, what is wrong with them.
     *
     * @throws OperatorError if they name none
     */
    void check() {
        if (all == !which.isEmpty()) {
            throw new OperatorError(
                    "which dead letters? name some as they are listed (3-17, or a cause), or write --all; see:"
                            + " commentariat dead-letters list");
        }
    }

    /** Those that are meant and open, in the order in which they failed. */
    List<Letter> of(Letters letters) {
        if (all) {
            return letters.open();
        }
        List<Letter> named = letters.named(which);
        for (Letter letter : named) {
            letters.resolution(letter).ifPresent(known -> {
                throw new OperatorError("dead letter " + letter.id() + " is open no longer: it was "
                        + Letters.said(known) + "; leave it out");
            });
        }
        return named;
    }
}
