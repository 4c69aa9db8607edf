ALTER TABLE quotation
    ADD COLUMN corrections         jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN first_quotation_id  text,
    ADD COLUMN first_article_id    text,
    ADD COLUMN first_wording       text,
    ADD COLUMN first_reattributed  boolean,
    ADD COLUMN later               jsonb NOT NULL DEFAULT '[]';
CREATE INDEX quotation_first ON quotation (first_article_id) WHERE first_article_id IS NOT NULL;
COMMENT ON COLUMN quotation.corrections IS 'What analysts have put right: [{"kind","was","by","at","reason","carried"}]; the columns hold what is right.';
COMMENT ON COLUMN quotation.first_quotation_id IS 'The quotation that had the same words before, in another article; null where none is known. It may not be stored here.';
COMMENT ON COLUMN quotation.first_article_id IS 'The article of that quotation.';
COMMENT ON COLUMN quotation.first_wording IS 'What became of the words since: same, shortened, extended or reworded.';
COMMENT ON COLUMN quotation.first_reattributed IS 'Whether the two articles give them to different speakers.';
COMMENT ON COLUMN quotation.later IS 'Of words that were here first: where they were changed or given to another later: [{"quotationId","article","speaker","wording","reattributed","similarity"}].';

ALTER TABLE article ADD COLUMN refused jsonb NOT NULL DEFAULT '[]';
COMMENT ON COLUMN article.refused IS 'What the analysis took for quotations and an analyst did not: [{"id","start","end","text","correction"}].';
