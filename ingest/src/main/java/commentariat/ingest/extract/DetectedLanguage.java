package commentariat.ingest.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * What a text is written in, by its letters in ones, twos and threes: Apache OpenNLP's model of 103 languages. It takes as long as reading the
 * page, so only doubtful pages are asked; the model is loaded when the first of them comes.
 */
final class DetectedLanguage {
    private static final String MODEL = "/langdetect-183.bin";
    /** All languages share one; a short text leaves most of it to the many that are unlike it, so that the next one tells how sure it is. */
    private static final double LEAST_CONFIDENCE = 0.1;

    private static final double AHEAD = 2;
    private static final int LEAST = 100;
    private static final int SAMPLE = 600;
    private static final Map<String, String> SHORT = shortTags();

    /** Holds the model: loaded at the first use, once. */
    private static final class Loaded {
        static final LanguageDetectorModel DETECTOR = load();

        private static LanguageDetectorModel load() {
            try (InputStream in = DetectedLanguage.class.getResourceAsStream(MODEL)) {
                if (in == null) {
                    throw new IllegalStateException("resource " + MODEL + " is not on the class path");
                }
                return new LanguageDetectorModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + MODEL, e);
            }
        }
    }

    private DetectedLanguage() {}

    /** BCP 47; empty where the text is too short, or too unlike any language that is known. */
    static Optional<String> of(String text) {
        if (text.length() < LEAST) {
            return Optional.empty();
        }
        int start = Math.max(0, (text.length() - SAMPLE) / 2);
        String sample = text.substring(start, Math.min(text.length(), start + SAMPLE));
        Language[] likely = new LanguageDetectorME(Loaded.DETECTOR).predictLanguages(sample);
        Language best = likely[0];
        return best.getConfidence() < LEAST_CONFIDENCE || best.getConfidence() < AHEAD * likely[1].getConfidence()
                ? Optional.empty()
                : Optional.of(SHORT.getOrDefault(best.getLang(), best.getLang()));
    }

    /** The model names languages in three letters, ISO 639-3; BCP 47 wants two where there are two. */
    private static Map<String, String> shortTags() {
        Map<String, String> tags = new HashMap<>();
        for (String language : Locale.getISOLanguages()) {
            tags.put(new Locale(language).getISO3Language(), language);
        }
        // one language of what ISO 639-1 has as one
        tags.put("cmn", "zh");
        tags.put("ekk", "et");
        tags.put("lvs", "lv");
        tags.put("pes", "fa");
        tags.put("plt", "mg");
        return Map.copyOf(tags);
    }
}
