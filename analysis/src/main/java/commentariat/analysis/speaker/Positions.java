package commentariat.analysis.speaker;

import commentariat.analysis.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that is said of a person beside one of their names. */
final class Positions {
    private final BeforeName before;
    private final BehindName behind;

    private final ListedNames lists;
    private final Acronyms acronyms;

    /** Reads positions beside {@code names}, which are all of {@code text}, in reading order. */
    Positions(Text text, List<NameInText> names) {
        Words words = new Words(text);
        BodyNames bodies = new BodyNames(words);
        RolePhrase phrases = new RolePhrase(words, bodies);
        Owners owners = new Owners(words, bodies, names);
        this.before = new BeforeName(words, phrases, owners);
        this.behind = new BehindName(words, bodies, phrases, owners);
        this.lists = new ListedNames(words, names);
        this.acronyms = new Acronyms(words);
    }

    /** All that stands beside {@code name}, surest first. */
    List<Position> of(NameInText name) {
        List<Position> found = new ArrayList<>();
        Optional<Position> beforeComma = before.comma(name);
        behind.comma(name).filter(position -> beforeComma.isEmpty()).ifPresent(found::add);
        before.role(name).ifPresent(found::add);
        beforeComma.ifPresent(found::add);
        lists.of(name).ifPresent(found::add);
        behind.furtherClause(name).ifPresent(found::add);
        behind.isA(name).ifPresent(found::add);
        behind.party(name).ifPresent(found::add);
        before.owner(name).ifPresent(found::add);
        behind.affiliation(name).ifPresent(found::add);
        behind.outlet(name).ifPresent(found::add);
        before.age(name).or(() -> behind.age(name)).ifPresent(found::add);
        return found.stream().map(acronyms::writtenOut).toList();
    }
}
