package commentariat.app.report;

import commentariat.contract.commentary.Polarity;
import commentariat.contract.commentary.Quotation;
import commentariat.contract.commentary.QuotationKind;

/** How a quotation's words are shown: only what was said word for word stands between quotation marks, and what was not said is marked. */
final class Words {
    private Words() {}

    static String of(Quotation quotation) {
        String words = Paper.clean(quotation.text());
        String mark = quotation.polarity().map(Words::mark).orElse("");
        return mark + (quotation.kind() == QuotationKind.DIRECT ? "“" + words + "”" : words);
    }

    private static String mark(Polarity polarity) {
        return switch (polarity) {
            case NEGATED -> "(not said) ";
            case QUESTIONED -> "(asked for) ";
        };
    }
}
