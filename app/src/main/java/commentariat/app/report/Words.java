package commentariat.app.report;

import commentariat.contract.commentary.Quotation;
import commentariat.contract.commentary.QuotationKind;

/** How a quotation's words are shown: only what was said word for word stands between quotation marks. */
final class Words {
    private Words() {}

    static String of(Quotation quotation) {
        String words = Paper.clean(quotation.text());
        return quotation.kind() == QuotationKind.DIRECT ? "“" + words + "”" : words;
    }
}
