package commentariat.bench;

import com.fasterxml.jackson.databind.SerializationFeature;
import commentariat.contract.json.Json;
import commentariat.contract.service.OperatorError;
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
 * The floors below which no score may fall, the ceilings above which no count of errors may rise, and the fingerprint of the data and the
 * measures that they were made with: others would make other figures, so they must not pass unnoticed.
 *
 * @param fingerprint of each file and folder, by its path below the data folder
 * @param floors the least allowed value of each figure, by {@code set.figure}
 * @param ceilings the most allowed value of each figure, likewise
 */
record Ratchet(Map<String, String> fingerprint, Map<String, Double> floors, Map<String, Double> ceilings) {
    /** Rounding of the printed figures alone must not turn a build red. */
    private static final double ROUNDING = 0.0001;

    Ratchet {
        fingerprint = new TreeMap<>(fingerprint);
        floors = new TreeMap<>(floors);
        ceilings = new TreeMap<>(ceilings);
    }

    static Ratchet read(Path file) throws IOException {
        return Files.exists(file)
                ? Json.read(Files.readString(file), Ratchet.class)
                : new Ratchet(Map.of(), Map.of(), Map.of());
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
        fingerprint.keySet().stream()
                .filter(file -> !data.containsKey(file))
                .forEach(file -> faults.add(file
                        + ": the ratchet knows it, and nothing read it; if it should go, run again with --update"));
        floors.forEach((figure, floor) -> {
            Double score = scores.get(figure);
            if (score == null) {
                faults.add(figure + ": not measured; its floor is " + floor);
            } else if (score < floor - ROUNDING) {
                faults.add(figure + ": " + score + " is below its floor " + floor);
            }
        });
        ceilings.forEach((figure, ceiling) -> {
            Double score = scores.get(figure);
            if (score == null) {
                faults.add(figure + ": not measured; its ceiling is " + ceiling);
            } else if (score > ceiling + ROUNDING) {
                faults.add(figure + ": " + score + " is above its ceiling " + ceiling);
            }
        });
        return faults;
    }

    /**
     * The ratchet after these scores: floors rise to them, ceilings fall to them.
     *
     * @param loosen whether floors may fall and ceilings rise too, and guards be given up
     * @throws OperatorError if one would and must not, or a guarded figure was not measured
     */
    Ratchet tightened(Map<String, String> data, Map<String, Double> scores, List<Guarded> guarded, boolean loosen) {
        if (!loosen) {
            refuseToLoosen(scores, guarded);
        }
        Map<String, Double> nextFloors = new TreeMap<>();
        Map<String, Double> nextCeilings = new TreeMap<>();
        for (Guarded guard : guarded) {
            Double score = scores.get(guard.figure());
            if (score == null) {
                throw new OperatorError(
                        guard.figure() + " was not measured; remove it from guarded-figures.txt or mend its measure");
            }
            if (guard.ceiling()) {
                nextCeilings.put(
                        guard.figure(), loosen ? score : Math.min(score, ceilings.getOrDefault(guard.figure(), score)));
            } else {
                nextFloors.put(
                        guard.figure(), loosen ? score : Math.max(score, floors.getOrDefault(guard.figure(), score)));
            }
        }
        return new Ratchet(data, nextFloors, nextCeilings);
    }

    private void refuseToLoosen(Map<String, Double> scores, List<Guarded> guarded) {
        floors.forEach((figure, floor) -> {
            if (!guarded.contains(new Guarded(figure, false))) {
                throw new OperatorError(figure + " has a floor, " + floor
                        + ", and is not among guarded-figures.txt; to give the floor up say so: --lower-floors");
            }
            if (scores.containsKey(figure) && scores.get(figure) < floor - ROUNDING) {
                throw new OperatorError(figure + ": " + scores.get(figure) + " is below its floor " + floor
                        + "; to lower the floor say so: --lower-floors");
            }
        });
        ceilings.forEach((figure, ceiling) -> {
            if (!guarded.contains(new Guarded(figure, true))) {
                throw new OperatorError(figure + " has a ceiling, " + ceiling
                        + ", and is not among guarded-figures.txt; to give the ceiling up say so: --lower-floors");
            }
            if (scores.containsKey(figure) && scores.get(figure) > ceiling + ROUNDING) {
                throw new OperatorError(figure + ": " + scores.get(figure) + " is above its ceiling " + ceiling
                        + "; to raise the ceiling say so: --lower-floors");
            }
        });
    }
}
