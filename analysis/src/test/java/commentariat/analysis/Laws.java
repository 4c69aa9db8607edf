package commentariat.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import commentariat.contract.commentary.CountryTag;
import commentariat.contract.commentary.Mention;
import commentariat.contract.commentary.Quotation;
import commentariat.contract.commentary.QuotationKind;
import commentariat.contract.commentary.Span;
import commentariat.contract.commentary.Speaker;
import commentariat.contract.commentary.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What must hold for the tags of any text. */
final class Laws {
    private static final Analysis ANALYSIS = Analysis.standard();

    private Laws() {}

    /** Fails if the analysis of {@code text} breaks a law. */
    static void hold(String text) {
        Document document = new Document("law", text, Optional.empty(), Optional.empty(), Optional.empty());
        Tags tags = ANALYSIS.analyse(document);
        for (Span span : spans(tags)) {
            assertThat(span.end()).as("end of %s in bounds", span).isLessThanOrEqualTo(text.length());
            assertThat(cutsSurrogates(text, span))
                    .as("%s cuts a surrogate pair", span)
                    .isFalse();
        }
        for (Quotation quotation : tags.quotations()) {
            assertThat(quotation.text()).isEqualTo(quotation.span().in(text));
        }
        for (Mention mention : mentions(tags)) {
            assertThat(mention.text()).isEqualTo(mention.span().in(text));
        }
        assertThat(tags.quotations()).extracting(Quotation::span).isSorted();
        assertThat(tags.quotations()).extracting(Quotation::id).doesNotHaveDuplicates();
        assertThat(tags.speakers()).extracting(Speaker::id).doesNotHaveDuplicates();
        assertThat(tags.speakers())
                .allSatisfy(speaker -> assertThat(text.replaceAll("\\s+", " ")).contains(speaker.name()));
        directOnesNeverOverlap(tags.quotations());
        assertThat(ANALYSIS.analyse(document)).as("the same answer twice").isEqualTo(tags);
        assertThat(inTurkish(document))
                .as("the same answer in a Turkish locale")
                .isEqualTo(tags);
    }

    private static void directOnesNeverOverlap(List<Quotation> quotations) {
        List<Span> direct = quotations.stream()
                .filter(quotation -> quotation.kind() == QuotationKind.DIRECT)
                .map(Quotation::span)
                .toList();
        for (int i = 1; i < direct.size(); i++) {
            assertThat(direct.get(i - 1).overlaps(direct.get(i)))
                    .as("%s overlaps %s", direct.get(i - 1), direct.get(i))
                    .isFalse();
        }
    }

    private static Tags inTurkish(Document document) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            return ANALYSIS.analyse(document);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static boolean cutsSurrogates(String text, Span span) {
        return isInside(text, span.start()) || isInside(text, span.end());
    }

    private static boolean isInside(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }

    private static List<Mention> mentions(Tags tags) {
        List<Mention> mentions = new ArrayList<>();
        tags.speakers().forEach(speaker -> mentions.addAll(speaker.mentions()));
        tags.countries().stream().map(CountryTag::mentions).forEach(mentions::addAll);
        return mentions;
    }

    private static List<Span> spans(Tags tags) {
        List<Span> spans = new ArrayList<>();
        for (Quotation quotation : tags.quotations()) {
            spans.add(quotation.span());
            quotation.cueSpan().ifPresent(spans::add);
            quotation.source().ifPresent(spans::add);
            spans.addAll(quotation.stance().evidence());
            quotation.stance().target().ifPresent(target -> spans.add(new Span(target.start(), target.end())));
        }
        for (Speaker speaker : tags.speakers()) {
            speaker.evidence().role().ifPresent(spans::add);
            speaker.evidence().affiliation().ifPresent(spans::add);
            speaker.evidence().kind().ifPresent(spans::add);
            speaker.evidence().country().ifPresent(spans::add);
        }
        mentions(tags).forEach(mention -> spans.add(mention.span()));
        return spans;
    }
}
