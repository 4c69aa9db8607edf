package commentariat.analysis.speaker;

import commentariat.analysis.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that is said of a person beside one of their names. */
final class Positions {
    private final BeforeName before;
    private final BehindName behind;

    Positions(Text text) {
        Words words = new Words(text);
        BodyNames bodies = new BodyNames(words);
        RolePhrase phrases = new RolePhrase(words, bodies);
        this.before = new BeforeName(words, phrases);
        this.behind = new BehindName(words, bodies, phrases);
    }

    /** All that stands beside {@code name}, surest first. */
    List<Position> of(NameInText name) {
        List<Position> found = new ArrayList<>();
        Optional<Position> beforeComma = before.comma(name);
        behind.comma(name).filter(position -> beforeComma.isEmpty()).ifPresent(found::add);
        before.role(name).ifPresent(found::add);
        beforeComma.ifPresent(found::add);
        behind.isA(name).ifPresent(found::add);
        behind.brackets(name).ifPresent(found::add);
        before.owner(name).ifPresent(found::add);
        behind.affiliation(name).ifPresent(found::add);
        return found;
    }
}
