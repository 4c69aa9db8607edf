package commentariat.streams.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyDescription.Node;
import org.apache.kafka.streams.TopologyDescription.Processor;
import org.apache.kafka.streams.TopologyDescription.Sink;
import org.apache.kafka.streams.TopologyDescription.Source;
import org.apache.kafka.streams.TopologyDescription.Subtopology;

/** Draws a topology: each part, which works on partitions of its own, with its topics, steps and stores. The same topology gives the same picture. */
public final class TopologyPicture {
    private static final Comparator<Node> BY_NAME = Comparator.comparing(Node::name);

    private final List<Subtopology> parts;

    private final String ownTopics;

    private TopologyPicture(List<Subtopology> parts, String ownTopics) {
        this.parts = parts;
        this.ownTopics = ownTopics;
    }

    /**
     * The picture of what {@code description} describes.
     *
     * @param application the application's id, which stands before the names of topics of its own; left out here, as in the description
     */
    public static TopologyPicture of(TopologyDescription description, String application) {
        return new TopologyPicture(
                description.subtopologies().stream()
                        .sorted(Comparator.comparingInt(Subtopology::id))
                        .toList(),
                application + "-");
    }

    private String topic(Sink sink) {
        return sink.topic().startsWith(ownTopics) ? sink.topic().substring(ownTopics.length()) : sink.topic();
    }

    /**
     * As text: a tree for each topic that a part reads, each step below the one that it takes from. A step that takes from several is drawn below
     * the first, and named with an arrow below the others.
     */
    public List<String> text() {
        List<String> lines = new ArrayList<>();
        for (Subtopology part : parts) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.add("part " + (part.id() + 1) + " of " + parts.size());
            Set<Node> drawn = new HashSet<>();
            for (Source source : sources(part)) {
                lines.add("topic " + String.join(", ", topics(source)));
                children(source, "", drawn, lines);
            }
        }
        return lines;
    }

    private void children(Node node, String indent, Set<Node> drawn, List<String> lines) {
        List<Node> children = sorted(node.successors());
        for (int i = 0; i < children.size(); i++) {
            boolean last = i == children.size() - 1;
            Node child = children.get(i);
            String branch = indent + (last ? "└─ " : "├─ ");
            if (!drawn.add(child)) {
                lines.add(branch + "→ " + child.name());
            } else {
                lines.add(branch + label(child));
                children(child, indent + (last ? "   " : "│  "), drawn, lines);
            }
        }
    }

    private String label(Node node) {
        if (node instanceof Sink sink) {
            return "topic " + topic(sink);
        }
        if (node instanceof Processor processor && !processor.stores().isEmpty()) {
            return node.name() + "  [" + String.join(", ", new TreeSet<>(processor.stores())) + "]";
        }
        return node.name();
    }

    /** As a Mermaid flowchart: topics are rounded, steps are boxes, stores are drums. */
    public List<String> mermaid() {
        List<String> lines = new ArrayList<>();
        lines.add("flowchart LR");
        Map<String, String> topics = new LinkedHashMap<>();
        List<String> edges = new ArrayList<>();
        for (Subtopology part : parts) {
            lines.add("  subgraph part" + (part.id() + 1) + "[\"part " + (part.id() + 1) + "\"]");
            Map<Node, String> steps = new LinkedHashMap<>();
            for (Node node : sorted(part.nodes())) {
                if (node instanceof Processor processor) {
                    String id = "p" + (part.id() + 1) + "s" + (steps.size() + 1);
                    steps.put(node, id);
                    lines.add("    " + id + "[\"" + node.name() + "\"]");
                    stores(part, processor, id, lines, edges);
                }
            }
            lines.add("  end");
            edges(part, steps, topics, edges);
        }
        topics.forEach((topic, id) -> lines.add("  " + id + "([\"" + topic + "\"])"));
        lines.addAll(edges);
        return lines;
    }

    private static void stores(
            Subtopology part, Processor processor, String step, List<String> lines, List<String> edges) {
        for (String store : new TreeSet<>(processor.stores())) {
            String id = "p" + (part.id() + 1) + "_" + store.replaceAll("[^A-Za-z0-9]", "_");
            String drum = "    " + id + "[(\"" + store + "\")]";
            if (!lines.contains(drum)) {
                lines.add(drum);
            }
            edges.add("  " + step + " -.- " + id);
        }
    }

    private void edges(Subtopology part, Map<Node, String> steps, Map<String, String> topics, List<String> edges) {
        for (Source source : sources(part)) {
            for (String topic : topics(source)) {
                for (Node next : sorted(source.successors())) {
                    edges.add("  " + topicId(topics, topic) + " --> " + target(next, steps, topics));
                }
            }
        }
        steps.forEach((node, id) -> sorted(node.successors())
                .forEach(next -> edges.add("  " + id + " --> " + target(next, steps, topics))));
    }

    private String target(Node node, Map<Node, String> steps, Map<String, String> topics) {
        return node instanceof Sink sink ? topicId(topics, topic(sink)) : steps.getOrDefault(node, node.name());
    }

    private static String topicId(Map<String, String> topics, String topic) {
        return topics.computeIfAbsent(topic, name -> "t" + (topics.size() + 1));
    }

    private static List<Source> sources(Subtopology part) {
        return part.nodes().stream()
                .filter(Source.class::isInstance)
                .map(Source.class::cast)
                .sorted(BY_NAME)
                .toList();
    }

    private static Set<String> topics(Source source) {
        return new TreeSet<>(source.topicSet());
    }

    private static List<Node> sorted(Set<Node> nodes) {
        return nodes.stream().sorted(BY_NAME).toList();
    }
}
