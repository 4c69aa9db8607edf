package commentariat.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import commentariat.analysis.Analysis;
import commentariat.analysis.Document;
import commentariat.bench.miss.Miss;
import commentariat.bench.miss.Misses;
import commentariat.contract.commentary.CountryTag;
import commentariat.contract.commentary.Mention;
import commentariat.contract.commentary.Span;
import commentariat.contract.commentary.StanceLabel;
import commentariat.contract.commentary.Tags;
import commentariat.contract.commentary.TargetStance;
import commentariat.contract.json.Json;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sets of the scoreboard: what each holds, and how the analysis answers it. */
final class DataSets {
    /** The sides in the words of the sets of sentences. */
    private static final Map<StanceLabel, String> SENTIMENTS = new EnumMap<>(Map.of(
            StanceLabel.FAVOURABLE, "positive", StanceLabel.UNFAVOURABLE, "negative", StanceLabel.NEUTRAL, "neutral"));

    /** The encoder reads every fourth sentence: as many as tell, in a fourth of the time. */
    private static final int SOME = 4;

    private final Analysis analysis;

    DataSets(Analysis analysis) {
        this.analysis = analysis;
    }

    /** All of them, in the order of the analysis. */
    List<DataSet> all() {
        return List.of(
                quoted("quotations", "quotes/polnear.jsonl.gz", "score/score_quotes.py", Misses::ofQuotations),
                quoted("people", "people/polnear.jsonl", "score/score_people.py", Misses::ofPeople),
                quotationStance("quotation-stance"),
                countries("geowebnews", "countries/geowebnews.jsonl"),
                countries("trnews", "countries/trnews.jsonl"),
                countries("geovirus", "countries/geovirus.jsonl"),
                countries("lgl", "countries/lgl.jsonl.gz"),
                countries("cliff", "countries/cliff.jsonl"),
                targets("directed", 1));
    }

    /** Those of stance that the encoder learnt nothing from: the analysis is one with the encoder. */
    List<DataSet> ofEncoder() {
        return List.of(quotationStance("quotation-stance-encoder"), targets("directed-encoder", SOME));
    }

    private DataSet quotationStance(String name) {
        return quoted(name, "people/polnear.jsonl", "score/score_quotation_stance.py", Misses::ofStance);
    }

    private DataSet quoted(String name, String gold, String measure, Comparison comparison) {
        return new DataSet(name, gold, 1, List.of(measure), line -> {
            Tags tags = analyse(line);
            ObjectNode prediction = prediction(line);
            prediction.set("quotations", Json.mapper().valueToTree(tags.quotations()));
            prediction.set("speakers", Json.mapper().valueToTree(tags.speakers()));
            return new Answer(prediction, comparison.misses(name, line, tags));
        });
    }

    private DataSet countries(String name, String gold) {
        String set = "countries-" + name;
        return new DataSet(set, gold, 1, List.of("score/score_countries.py"), line -> {
            Tags tags = analyse(line);
            return new Answer(countries(line, tags), Misses.ofCountries(set, line, tags));
        });
    }

    /** @param every every which sentence is read */
    private DataSet targets(String name, int every) {
        return new DataSet(
                name, "stance/directed.jsonl.gz", every, List.of("score/score_stance.py", "--brief"), line -> {
                    TargetStance stance = target(line);
                    return new Answer(
                            prediction(line).put("label", SENTIMENTS.get(stance.label())),
                            Misses.ofTarget(name, line, gold(line), stance));
                });
    }

    /** How the tags of an article are held against its labels. */
    private interface Comparison {
        List<Miss> misses(String set, JsonNode line, Tags tags);
    }

    private Tags analyse(JsonNode line) {
        return analysis.analyse(new Document(
                line.get("id").asText(),
                line.get("text").asText(),
                Optional.ofNullable(line.get("title"))
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::asText),
                Optional.empty(),
                Optional.empty()));
    }

    private static ObjectNode prediction(JsonNode line) {
        return Json.mapper().createObjectNode().put("id", line.get("id").asText());
    }

    private static ObjectNode countries(JsonNode line, Tags tags) {
        String text = line.get("text").asText();
        ObjectNode answer = prediction(line);
        ArrayNode codes = answer.putArray("countries");
        ArrayNode focus = answer.putArray("focus");
        ArrayNode mentions = answer.putArray("mentions");
        for (CountryTag country : tags.countries()) {
            codes.add(country.code());
            if (country.focus()) {
                focus.add(country.code());
            }
            for (Mention mention : country.mentions()) {
                // the labels count code points
                mentions.addObject()
                        .put("start", text.codePointCount(0, mention.start()))
                        .put("end", text.codePointCount(0, mention.end()))
                        .put("country", country.code());
            }
        }
        return answer;
    }

    private TargetStance target(JsonNode line) {
        String text = line.get("text").asText();
        int start = text.offsetByCodePoints(0, line.get("target_start").asInt());
        int end = text.offsetByCodePoints(0, line.get("target_end").asInt());
        Document document =
                new Document(line.get("id").asText(), text, Optional.empty(), Optional.empty(), Optional.empty());
        return analysis.targets(document, List.of(new Span(start, end))).get(0);
    }

    private static StanceLabel gold(JsonNode line) {
        String sentiment = line.get("label").asText();
        return SENTIMENTS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(sentiment))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        line.get("id").asText() + ": label \"" + sentiment + "\" is none of " + SENTIMENTS.values()));
    }
}
