package commentariat.enrich.genealogy;

/**
 * "Your quotation has kin", or has it no longer, said to an article, which is the key.
 *
 * @param quotationId the quotation in that article
 * @param kin the saying elsewhere
 * @param holds whether it is there
 */
public record Relation(String quotationId, Saying kin, boolean holds) {}
