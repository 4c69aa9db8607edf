ALTER TABLE quotation ADD COLUMN polarity text;
COMMENT ON COLUMN quotation.polarity IS 'negated (X did not say that …) or questioned (did X say that …?); null where the article says that the words were said.';
