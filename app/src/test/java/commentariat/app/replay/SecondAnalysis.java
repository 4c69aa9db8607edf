package commentariat.app.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import commentariat.analysis.stance.RulesEngine;
import commentariat.contract.article.Article;
import commentariat.contract.commentary.Tags;
import commentariat.contract.json.Json;
import commentariat.enrich.Enrich;
import commentariat.enrich.topology.Tagger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;

/**
 * The analysis of a later release, as different from this one's as a test needs it: it overlooks what "Nobody" expects, gives the welcome to the
 * professor, takes the failure of the talks for praise, finds no Poland, and fails at article 3.
 */
final class SecondAnalysis implements Tagger {
    static final String VERSION = "9.9.9";

    private final Tagger first = Enrich.tagger(new RulesEngine());

    @Override
    public Tags tags(Article article) {
        if (article.url().getPath().endsWith("/3")) {
            throw new IllegalStateException("article number 3 cannot be analysed");
        }
        ObjectNode tags = Json.mapper().valueToTree(first.tags(article));
        tags.put("analysisVersion", VERSION);
        for (Iterator<JsonNode> quotations = tags.get("quotations").elements(); quotations.hasNext(); ) {
            ObjectNode quotation = (ObjectNode) quotations.next();
            String words = quotation.get("text").asText();
            if (words.startsWith("Nobody in Berlin")) {
                quotations.remove();
            } else if (words.startsWith("We welcome")) {
                quotation.put("speaker", "ada-brandt");
                quotation.put("speakerRule", "second-analysis");
            } else if (words.startsWith("The talks")) {
                ((ObjectNode) quotation.get("stance"))
                        .put("label", "favourable")
                        .put("rule", "second-analysis");
            }
        }
        ArrayNode countries = (ArrayNode) tags.get("countries");
        for (int i = countries.size() - 1; i >= 0; i--) {
            if (countries.get(i).get("code").asText().equals("PL")) {
                countries.remove(i);
            }
        }
        try {
            return Json.mapper().treeToValue(tags, Tags.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
