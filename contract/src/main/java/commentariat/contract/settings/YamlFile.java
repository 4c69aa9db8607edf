package commentariat.contract.settings;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads YAML with the line of everything, since an error message must name it. */
final class YamlFile {
    private final String name;

    private YamlFile(String name) {
        this.name = name;
    }

    /**
     * What the text holds; an empty mapping where it holds nothing.
     *
     * @param name as error messages call the file
     * @throws SettingsError if it is no YAML, or not a mapping on top
     */
    static Value.Mapping parse(String name, String text) {
        YamlFile file = new YamlFile(name);
        Optional<Node> root;
        try {
            root = new Compose(LoadSettings.builder()
                            .setLabel(name)
                            .setAllowNonScalarKeys(true)
                            .build())
                    .composeReader(new StringReader(text));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new SettingsError(
                    name + ":" + line + ": not YAML: "
                            + String.valueOf(e.getProblem()).lines().findFirst().orElse("unreadable")
                            + "; check indentation, colons and quotes on that line",
                    e);
        } catch (YamlEngineException e) {
            throw new SettingsError(
                    name + ":1: not YAML: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable")
                            + "; check that it is a text file in UTF-8",
                    e);
        }
        if (root.isEmpty()) {
            return Value.Mapping.empty(name + ":1");
        }
        Value value = file.value(root.get());
        if (value instanceof Value.Mapping mapping) {
            return mapping;
        }
        if (value instanceof Value.Nothing) {
            return Value.Mapping.empty(value.place());
        }
        throw new SettingsError(value.place() + ": the file must hold \"key: value\" lines, not a bare value or list");
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    private Value value(Node node) {
        String place = name + ":" + line(node);
        if (node.isRecursive()) {
            throw new SettingsError(place + ": an anchor holds itself; write the values out");
        }
        if (node instanceof ScalarNode scalar) {
            return node.getTag().equals(Tag.NULL)
                    ? new Value.Nothing(place)
                    : new Value.Scalar(scalar.getValue(), place);
        }
        if (node instanceof SequenceNode sequence) {
            List<Value> items = new ArrayList<>();
            sequence.getValue().forEach(item -> items.add(value(item)));
            return new Value.Sequence(items, place);
        }
        Map<String, Value> entries = new LinkedHashMap<>();
        Map<String, Integer> lines = new HashMap<>();
        for (NodeTuple tuple : ((MappingNode) node).getValue()) {
            Value key = value(tuple.getKeyNode());
            if (!(key instanceof Value.Scalar word)) {
                throw new SettingsError(key.place() + ": a key must be a word; put quotes around it where it is one");
            }
            Integer first = lines.putIfAbsent(word.text(), line(tuple.getKeyNode()));
            if (first != null) {
                throw new SettingsError(
                        key.place() + ": key \"" + word.text() + "\" stands on line " + first + " too; remove one");
            }
            entries.put(word.text(), value(tuple.getValueNode()));
        }
        return new Value.Mapping(entries, place);
    }
}
