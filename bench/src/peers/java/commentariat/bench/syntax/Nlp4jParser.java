package commentariat.bench.syntax;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * NLP4J's tagger and parser ({@code edu.emory.mathcs.nlp}, 2016) without its entity recogniser, the one part that reads its word
 * embeddings.
 */
final class Nlp4jParser implements SentenceParser {
    private static final String CONFIGURATION =
            """
            <configuration>
              <tsv><column index="1" field="form"/></tsv>
              <lexica>
                <ambiguity_classes field="word_form_simplified_lowercase">edu/emory/mathcs/nlp/lexica/en-ambiguity-classes-simplified-lowercase.xz</ambiguity_classes>
                <word_clusters field="word_form_simplified_lowercase">edu/emory/mathcs/nlp/lexica/en-brown-clusters-simplified-lowercase.xz</word_clusters>
              </lexica>
              <models>
                <pos>edu/emory/mathcs/nlp/models/en-pos.xz</pos>
                <dep>edu/emory/mathcs/nlp/models/en-dep.xz</dep>
              </models>
            </configuration>
            """;

    private final NLPDecoder decoder =
            new NLPDecoder(new ByteArrayInputStream(CONFIGURATION.getBytes(StandardCharsets.UTF_8)));

    @Override
    public List<Answer> parse(List<String> words) {
        NLPNode[] nodes = new NLPNode[words.size() + 1];
        nodes[0] = decoder.create().toRoot();
        for (int i = 0; i < words.size(); i++) {
            nodes[i + 1] = new NLPNode(i + 1, words.get(i));
        }
        decoder.decode(nodes);
        List<Answer> answers = new ArrayList<>();
        for (int i = 1; i < nodes.length; i++) {
            answers.add(new Answer(
                    "",
                    nodes[i].getPartOfSpeechTag(),
                    nodes[i].getDependencyHead().getID(),
                    nodes[i].getDependencyLabel()));
        }
        return answers;
    }
}
