package commentariat.bench;

import com.fasterxml.jackson.databind.SerializationFeature;
import commentariat.contract.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The floors below which no score may fall, and the fingerprint of the data that they were measured on: other data would make
 * other figures, so it must not pass unnoticed.
 *
 * @param fingerprint SHA-256 of each data file, by its path below the data folder
 * @param floors the least allowed value of each figure, by {@code set.figure}
 */
record Ratchet(Map<String, String> fingerprint, Map<String, Double> floors) {
    /** One document more or less of the smallest set must not turn a build red: rounding of the printed figures alone. */
    private static final double ROUNDING = 0.0001;

    Ratchet {
        fingerprint = new TreeMap<>(fingerprint);
        floors = new TreeMap<>(floors);
    }

    static Ratchet read(Path file) throws IOException {
        return Files.exists(file) ? Json.read(Files.readString(file), Ratchet.class) : new Ratchet(Map.of(), Map.of());
    }

    void write(Path file) {
        try {
            String json = Json.mapper()
                            .writer()
                            .with(SerializationFeature.INDENT_OUTPUT)
                            .writeValueAsString(this) + "\n";
            Files.writeString(file, json, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** What is wrong with these scores, one line each; empty when they hold. */
    List<String> faults(Map<String, String> data, Map<String, Double> scores) {
        List<String> faults = new ArrayList<>();
        data.forEach((file, hash) -> {
            if (!hash.equals(fingerprint.get(file))) {
                faults.add(
                        file + ": the data is not that of the ratchet; if it should change, run again with --update");
            }
        });
        floors.forEach((figure, floor) -> {
            Double score = scores.get(figure);
            if (score == null) {
                faults.add(figure + ": not measured; its floor is " + floor);
            } else if (score < floor - ROUNDING) {
                faults.add(figure + ": " + score + " is below its floor " + floor);
            }
        });
        return faults;
    }

    /**
     * The ratchet after these scores: floors rise to them.
     *
     * @param lower whether floors may fall too
     * @throws IllegalArgumentException if a floor would fall and must not
     */
    Ratchet raised(Map<String, String> data, Map<String, Double> scores, List<String> guarded, boolean lower) {
        Map<String, Double> next = new TreeMap<>();
        for (String figure : guarded) {
            Double score = scores.get(figure);
            Double floor = floors.get(figure);
            if (score == null) {
                throw new IllegalArgumentException(
                        figure + " was not measured; remove it from the guarded figures or mend its measure");
            }
            if (floor != null && score < floor - ROUNDING && !lower) {
                throw new IllegalArgumentException(figure + ": " + score + " is below its floor " + floor
                        + "; to lower the floor say so: --lower-floors");
            }
            next.put(figure, floor == null || lower ? score : Math.max(floor, score));
        }
        return new Ratchet(data, next);
    }
}
