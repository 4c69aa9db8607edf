package commentariat.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import commentariat.analysis.Analysis;
import commentariat.analysis.Document;
import commentariat.contract.commentary.CountryTag;
import commentariat.contract.commentary.Mention;
import commentariat.contract.commentary.Span;
import commentariat.contract.commentary.StanceLabel;
import commentariat.contract.commentary.Tags;
import commentariat.contract.commentary.TargetStance;
import commentariat.contract.json.Json;
import java.util.List;
import java.util.Optional;

/** The sets of the scoreboard: what each holds, and how the analysis answers it. */
final class DataSets {
    private final Analysis analysis;

    DataSets(Analysis analysis) {
        this.analysis = analysis;
    }

    /** All of them, in the order of the analysis. */
    List<DataSet> all() {
        return List.of(
                new DataSet("quotations", "quotes/polnear.jsonl.gz", List.of("score/score_quotes.py"), this::tags),
                new DataSet("people", "people/polnear.jsonl", List.of("score/score_people.py"), this::tags),
                new DataSet(
                        "quotation-stance",
                        "people/polnear.jsonl",
                        List.of("score/score_quotation_stance.py"),
                        this::tags),
                countries("geowebnews", "countries/geowebnews.jsonl"),
                countries("trnews", "countries/trnews.jsonl"),
                countries("geovirus", "countries/geovirus.jsonl"),
                countries("lgl", "countries/lgl.jsonl.gz"),
                countries("cliff", "countries/cliff.jsonl"),
                new DataSet(
                        "newsmtsc",
                        "stance/newsmtsc.jsonl.gz",
                        List.of("score/score_stance.py", "--brief"),
                        this::target),
                new DataSet(
                        "directed",
                        "stance/directed.jsonl.gz",
                        List.of("score/score_stance.py", "--brief"),
                        this::target));
    }

    private DataSet countries(String name, String gold) {
        return new DataSet("countries-" + name, gold, List.of("score/score_countries.py"), this::countries);
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

    private ObjectNode answer(JsonNode line) {
        return Json.mapper().createObjectNode().put("id", line.get("id").asText());
    }

    private ObjectNode tags(JsonNode line) {
        Tags tags = analyse(line);
        ObjectNode answer = answer(line);
        answer.set("quotations", Json.mapper().valueToTree(tags.quotations()));
        answer.set("speakers", Json.mapper().valueToTree(tags.speakers()));
        return answer;
    }

    private ObjectNode countries(JsonNode line) {
        Tags tags = analyse(line);
        String text = line.get("text").asText();
        ObjectNode answer = answer(line);
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

    private ObjectNode target(JsonNode line) {
        String text = line.get("text").asText();
        int start = text.offsetByCodePoints(0, line.get("target_start").asInt());
        int end = text.offsetByCodePoints(0, line.get("target_end").asInt());
        Document document =
                new Document(line.get("id").asText(), text, Optional.empty(), Optional.empty(), Optional.empty());
        TargetStance stance =
                analysis.targets(document, List.of(new Span(start, end))).get(0);
        return answer(line).put("label", label(stance.label()));
    }

    private static String label(StanceLabel label) {
        return switch (label) {
            case FAVOURABLE -> "positive";
            case UNFAVOURABLE -> "negative";
            case NEUTRAL -> "neutral";
        };
    }
}
