package commentariat.analysis.stance;

import commentariat.analysis.country.CountryMention;
import commentariat.analysis.quotation.FoundQuotation;
import commentariat.analysis.syntax.Word;
import commentariat.analysis.text.Text;
import commentariat.contract.commentary.QuotationKind;
import commentariat.contract.commentary.Span;
import commentariat.contract.commentary.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the names and pronouns of one quotation mean. */
final class Referents {
    /** Towns and states stand for themselves before they stand for their country. */
    private static final Set<String> COUNTRY_WORDS =
            Set.of("country-name", "adjective", "institution", "capital", "korea", "congo", "dominican");

    /** How far before a quotation the name that its pronoun means may stand, in UTF-16 units. */
    private static final int PRONOUN_REACH = 1500;

    /** A name weighs half as much this many units away from its pronoun. */
    private static final double HALF_WEIGHT = 250;

    private final Text text;
    private final Names names;
    private final List<CountryMention> mentions;
    private final FoundQuotation quotation;
    private final Optional<Candidate> self;
    private final Optional<Names.Named> speaker;
    private final Optional<Candidate> before;
    private final Optional<Names.Named> topic;

    /**
     * @param mentions of countries, in reading order
     * @param self the one who speaks, as a target
     * @param speaker the same as one of the article's names
     * @param before what the same speaker judged just before
     * @param topic whom the quotation before this one judged, whoever said it
     */
    Referents(
            Text text,
            Names names,
            List<CountryMention> mentions,
            FoundQuotation quotation,
            Optional<Candidate> self,
            Optional<Names.Named> speaker,
            Optional<Candidate> before,
            Optional<Names.Named> topic) {
        this.text = text;
        this.names = names;
        this.mentions = mentions;
        this.quotation = quotation;
        this.self = self;
        this.speaker = speaker;
        this.before = before;
        this.topic = topic;
    }

    /** Whether {@code mention} is of the country itself, and not of a town or state in it. */
    static boolean isOfCountry(CountryMention mention) {
        return COUNTRY_WORDS.contains(mention.rule());
    }

    static Candidate thing(Text text, Span span, double weight) {
        return new Candidate(
                new Target(text.in(span).replaceAll("\\s+", " "), span.start(), span.end(), List.of()),
                span,
                weight,
                Optional.empty());
    }

    /** {@code place} as a target that the words {@code at} mean. */
    static Candidate named(Names.Place place, Span at, double weight) {
        Span span = place.span();
        return new Candidate(
                new Target(place.named().name(), span.start(), span.end(), List.of()),
                at,
                weight,
                Optional.of(place.named()));
    }

    /** Whether a pronoun of reported speech means the one who speaks: <em>Reed said he would come</em>. */
    boolean isSpeaker(Word pronoun) {
        String gender = Pronouns.gender(pronoun.text());
        boolean several = Pronouns.isSeveral(pronoun.text());
        if (quotation.kind() == QuotationKind.DIRECT || (gender.isEmpty() && !several)) {
            return false;
        }
        boolean named = quotation
                        .source()
                        .filter(source -> source.start() > quotation.span().start())
                        .isPresent()
                && !isPronoun(quotation.source().get());
        if (named) {
            return false; // a pronoun does not stand before the name that it means: he will win, said Reed
        }
        if (several) {
            return self.isPresent() && speaker.filter(Names.Named::isPerson).isEmpty();
        }
        return self.isPresent()
                && speaker.map(known -> known.isPerson() && known.fits(gender)).orElse(false);
    }

    private boolean isPronoun(Span words) {
        String word = text.in(words);
        return !Pronouns.gender(word).isEmpty() || Pronouns.isSeveral(word);
    }

    /** The one who speaks, meant by the words {@code at}. */
    Optional<Candidate> speaker(Span at) {
        return self.map(known -> new Candidate(known.target(), at, 1, known.named()));
    }

    /** Whom a pronoun of the third person means. */
    Optional<Candidate> person(Word pronoun) {
        if (isSpeaker(pronoun)) {
            return speaker(pronoun.span());
        }
        return spokenOf(pronoun.span(), Pronouns.gender(pronoun.text()));
    }

    /** Whom a description means: who bears it as a title, else who a pronoun would mean. */
    Optional<Candidate> described(Word noun) {
        Optional<Names.Place> titled = names.titled(noun.text(), noun.start());
        if (titled.isPresent()) {
            return Optional.of(named(titled.get(), noun.span(), 1));
        }
        return spokenOf(noun.span(), "");
    }

    private Optional<Candidate> spokenOf(Span words, String gender) {
        Optional<Candidate> carried = before.filter(known -> known.named()
                .filter(named -> named.isPerson() && named.fits(gender))
                .isPresent());
        Names.Place best = null;
        double most = 0;
        int from = Math.max(0, words.start() - PRONOUN_REACH);
        for (Map.Entry<Integer, Names.Place> entry :
                names.between(from, words.start()).entrySet()) {
            Names.Named named = entry.getValue().named();
            if (!named.isPerson()
                    || !named.fits(gender)
                    || speaker.filter(named::equals).isPresent()) {
                continue;
            }
            double distance = words.start() - entry.getValue().span().end();
            double near = HALF_WEIGHT / (HALF_WEIGHT + distance);
            double often = 1 + Math.log1p(named.spokenOf());
            boolean same =
                    carried.flatMap(Candidate::named).filter(named::equals).isPresent();
            double weight = near
                    * often
                    * (same ? 1.5 : 1)
                    * (topic.filter(named::equals).isPresent() ? 1.4 : 1);
            if (weight > most) {
                most = weight;
                best = entry.getValue();
            }
        }
        return best == null ? carried : Optional.of(named(best, words, 1));
    }

    /** What a pronoun for a thing means: what the same speaker spoke of just before. */
    Optional<Candidate> before(Span at) {
        return before.map(known -> new Candidate(known.target(), at, 1, known.named()));
    }

    Optional<Names.Place> nameAt(int offset) {
        return names.at(offset);
    }

    Optional<CountryMention> countryAt(int offset) {
        int index = firstEndingAfter(mentions, offset);
        return index < mentions.size() && mentions.get(index).span().start() <= offset
                ? Optional.of(mentions.get(index))
                : Optional.empty();
    }

    /** The index of the first of {@code mentions}, which are in reading order and do not overlap, that ends after {@code offset}. */
    static int firstEndingAfter(List<CountryMention> mentions, int offset) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).span().end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
