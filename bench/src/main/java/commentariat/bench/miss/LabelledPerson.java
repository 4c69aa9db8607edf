package commentariat.bench.miss;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who is behind words of an article, as the labels know them.
 *
 * @param key by which other labels name them
 * @param person whether it is one person with a name, not an institution, a group or somebody unnamed
 * @param name the name, {@code ""} where there is none
 * @param aliases what else the article calls them
 */
record LabelledPerson(
        String key,
        boolean person,
        String name,
        List<String> aliases,
        Optional<String> role,
        Optional<String> affiliation,
        Optional<String> kind,
        Optional<String> country) {
    LabelledPerson {
        aliases = List.copyOf(aliases);
    }

    static LabelledPerson of(JsonNode label) {
        List<String> aliases = new ArrayList<>();
        label.path("aliases").forEach(alias -> aliases.add(alias.asText()));
        return new LabelledPerson(
                label.get("key").asText(),
                label.path("type").asText().equals("person"),
                LabelledArticle.text(label, "name").orElse(""),
                aliases,
                LabelledArticle.text(label, "role"),
                LabelledArticle.text(label, "affiliation"),
                LabelledArticle.text(label, "kind"),
                LabelledArticle.text(label, "country"));
    }

    /**
     * Whether {@code other} names this person: the last name is the same, and the first name too where several people of the article
     * share the last one.
     */
    boolean isNamed(String other, boolean lastNameIsShared) {
        List<String> mine = NameWords.of(name);
        List<String> theirs = NameWords.of(other);
        if (mine.isEmpty() || theirs.isEmpty()) {
            return false;
        }
        String last = theirs.get(theirs.size() - 1);
        boolean sameLast = lastName().equals(last)
                || aliases.stream()
                        .map(NameWords::of)
                        .filter(words -> !words.isEmpty())
                        .anyMatch(words -> words.get(words.size() - 1).equals(last));
        return sameLast
                && (!lastNameIsShared || theirs.size() < 2 || theirs.get(0).equals(mine.get(0)));
    }

    /** In lower case; {@code ""} where there is no name. */
    String lastName() {
        List<String> words = NameWords.of(name);
        return words.isEmpty() ? "" : words.get(words.size() - 1);
    }
}
