package commentariat.app.report;

import commentariat.contract.commentary.Balance;
import commentariat.contract.commentary.CountryTag;
import commentariat.contract.commentary.Coverage;
import commentariat.contract.commentary.Quotation;
import commentariat.contract.commentary.Speaker;
import commentariat.contract.commentary.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The report on one article: who said what, person by person, then the countries and the balance of stances. */
public final class TagReport {
    private static final int WORDS_INDENT = 4;

    private final Paper paper;

    /** Printed on {@code paper}. */
    public TagReport(Paper paper) {
        this.paper = paper;
    }

    /** The lines of the report on an article called {@code title} with these tags. */
    public List<String> of(String title, Tags tags) {
        List<String> lines = new ArrayList<>(heading(title, tags));
        for (Speaker speaker : tags.speakers()) {
            lines.add("");
            lines.addAll(speaker(speaker));
            tags.quotations().stream()
                    .filter(quotation -> quotation.speaker().equals(Optional.of(speaker.id())))
                    .forEach(quotation -> lines.addAll(quotation(quotation)));
        }
        List<Quotation> unattributed = tags.quotations().stream()
                .filter(quotation -> quotation.speaker().isEmpty())
                .toList();
        if (!unattributed.isEmpty()) {
            lines.add("");
            lines.add(paper.bold("Speaker not told"));
            unattributed.forEach(quotation -> lines.addAll(quotation(quotation)));
        }
        lines.addAll(countries(tags.countries()));
        lines.addAll(balance(tags));
        return lines;
    }

    private List<String> heading(String title, Tags tags) {
        List<String> lines = new ArrayList<>();
        paper.wrap(title, 0).forEach(line -> lines.add(paper.bold(line)));
        String counts = count(tags.quotations().size(), "quotation") + " by "
                + count(tags.speakers().size(), "speaker");
        String focus = tags.countries().stream()
                .filter(CountryTag::focus)
                .map(CountryTag::name)
                .collect(Collectors.joining(", "));
        lines.add(paper.faint(counts + (focus.isEmpty() ? "" : ", about " + focus)));
        if (tags.coverage() != Coverage.FULL) {
            lines.add(paper.faint(
                    tags.coverage() == Coverage.PARTIAL
                            ? "Not English: countries, and direct quotations where marks and cues allow."
                            : "Not analysed: no text, or a language that is not known."));
        }
        return lines;
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private List<String> speaker(Speaker speaker) {
        String about = Stream.of(
                        speaker.role().map(Paper::clean),
                        speaker.affiliation().map(Paper::clean),
                        Optional.of(speaker.kind().word()),
                        speaker.country())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
        List<String> lines = new ArrayList<>();
        lines.add(paper.bold(Paper.clean(speaker.name())));
        paper.wrap(about, 2).forEach(line -> lines.add(paper.faint(line)));
        return lines;
    }

    private List<String> quotation(Quotation quotation) {
        List<String> lines = new ArrayList<>(paper.wrap(Words.of(quotation), WORDS_INDENT));
        String cue = quotation.cue().map(said -> Paper.clean(said) + " · ").orElse("");
        String target = quotation
                .stance()
                .target()
                .map(judged -> " → " + Paper.clean(judged.name()))
                .orElse("");
        String countries =
                quotation.countries().isEmpty() ? "" : " · " + paper.country(String.join(" ", quotation.countries()));
        lines.add(" ".repeat(WORDS_INDENT + 2)
                + paper.faint(cue + quotation.kind().word() + " · ")
                + paper.stance(quotation.stance().label())
                + target
                + countries);
        return lines;
    }

    private List<String> countries(List<CountryTag> countries) {
        if (countries.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of("", paper.bold("Countries")));
        for (CountryTag country : countries) {
            lines.add(String.format(
                    Locale.ROOT,
                    "    %s %-24s %3.0f %%%s",
                    paper.country(country.code()),
                    country.name(),
                    country.salience() * 100,
                    country.focus() ? "  in focus" : ""));
        }
        return lines;
    }

    private List<String> balance(Tags tags) {
        if (tags.stance().balance().isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of("", paper.bold("Voices for, against, neutral")));
        for (Balance balance : tags.stance().balance()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "    %-30s %3d %3d %3d",
                    Paper.clean(balance.target()),
                    balance.favourable(),
                    balance.unfavourable(),
                    balance.neutral()));
        }
        return lines;
    }
}
