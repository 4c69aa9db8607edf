package commentariat.encoder;

import commentariat.analysis.stance.RulesEngine;
import commentariat.analysis.stance.StanceEngine;
import commentariat.contract.settings.Setting;

/**
 * What tells the side that words take. Never chosen by load: a replay gives what the first run gave.
 *
 * @param encoderThreads of {@link Engine#ENCODER} alone
 */
public record StanceSettings(
        @Setting(
                value =
                        "what tells the side that words take: rules (microseconds a quotation) or encoder (milliseconds, 150 MB, and nearer to what a reader says)",
                byDefault = "rules")
        Engine engine,

        @Setting(
                value = "threads that one quotation is shared out to by the encoder, besides enrich.threads",
                byDefault = "1")
        int encoderThreads) {
    /** The engines. */
    public enum Engine {
        /** Weighs the words by lists and by what stands around them. */
        RULES,
        /** Reads the sentence with a pretrained encoder. */
        ENCODER
    }

    public StanceSettings {
        if (encoderThreads < 1) {
            throw new IllegalArgumentException("encoder-threads " + encoderThreads + ": needs at least 1");
        }
    }

    /**
     * The engine; the caller closes it.
     *
     * @throws commentariat.contract.service.OperatorError if its native code does not run on this machine
     */
    public StanceEngine open() {
        return switch (engine) {
            case RULES -> new RulesEngine();
            case ENCODER -> EncoderEngine.open(encoderThreads);
        };
    }
}
