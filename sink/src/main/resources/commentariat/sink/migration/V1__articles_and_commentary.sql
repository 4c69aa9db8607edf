-- Who said what, about which countries, with which stance: the tables that the sink fills.
--
-- Everything that hangs on an article goes with it (ON DELETE CASCADE), and all of it is replaced together when a newer
-- revision or a newer enrichment of the article arrives. Kinds, stances and the like are plain text without a CHECK: a
-- later version may add to them, and an older database must take it.

CREATE FUNCTION analysis_order(version text) RETURNS numeric[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (SELECT coalesce(array_agg(number[1]::numeric ORDER BY place), '{}')
            FROM regexp_matches(version, '[0-9]+', 'g') WITH ORDINALITY AS found (number, place));
COMMENT ON FUNCTION analysis_order IS
    'The numbers in a version, in their order, so that 0.10.0 is newer than 0.9.1.';

CREATE TABLE source (
    id      text PRIMARY KEY,
    name    text NOT NULL,
    country text
);
COMMENT ON TABLE source IS 'Where articles were published, as the sources file describes it.';
COMMENT ON COLUMN source.id IS 'The id in the sources file.';
COMMENT ON COLUMN source.name IS 'The name that readers know.';
COMMENT ON COLUMN source.country IS 'ISO 3166-1 alpha-2 code of the country that it is published in; null where the sources file does not say.';

CREATE TABLE article (
    id               text PRIMARY KEY,
    revision         integer NOT NULL,
    url              text NOT NULL,
    source_id        text NOT NULL REFERENCES source,
    title            text NOT NULL,
    subtitle         text,
    authors          text[] NOT NULL,
    published        timestamptz,
    modified         timestamptz,
    fetched          timestamptz NOT NULL,
    day              date NOT NULL GENERATED ALWAYS AS ((coalesce(published, fetched) AT TIME ZONE 'UTC')::date) STORED,
    language         text,
    section          text,
    text             text NOT NULL,
    coverage         text NOT NULL,
    analysis_version text NOT NULL,
    analysis_order   numeric[] NOT NULL GENERATED ALWAYS AS (analysis_order(analysis_version)) STORED,
    writer_stance    text NOT NULL,
    writer_score     double precision NOT NULL,
    story_id         text,
    story_copies     jsonb NOT NULL,
    kafka_partition  integer NOT NULL,
    kafka_offset     bigint NOT NULL,
    stored           timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX article_day ON article (day);
CREATE INDEX article_source ON article (source_id, day);
CREATE INDEX article_story ON article (story_id) WHERE story_id IS NOT NULL;
COMMENT ON TABLE article IS 'Articles: of each the newest revision, as the newest analysis saw it.';
COMMENT ON COLUMN article.id IS 'Made of the canonical URL alone: the same on every machine.';
COMMENT ON COLUMN article.revision IS '1 when first published, one more for each change of its words.';
COMMENT ON COLUMN article.url IS 'The canonical URL.';
COMMENT ON COLUMN article.source_id IS 'Where it was published.';
COMMENT ON COLUMN article.title IS 'The headline; may be empty.';
COMMENT ON COLUMN article.subtitle IS 'The standfirst, where the page has one.';
COMMENT ON COLUMN article.authors IS 'The people of the byline, in its order.';
COMMENT ON COLUMN article.published IS 'When the page, or else its listing, says that it was published; null where neither does.';
COMMENT ON COLUMN article.modified IS 'When the page, or else its listing, says that it was last changed.';
COMMENT ON COLUMN article.fetched IS 'When the page was fetched.';
COMMENT ON COLUMN article.day IS 'The day (UTC) of its publication; of its fetching, where that is not known.';
COMMENT ON COLUMN article.language IS 'BCP 47; null where it is not known.';
COMMENT ON COLUMN article.section IS 'The part of the paper, where the page says.';
COMMENT ON COLUMN article.text IS 'The paragraphs, separated by one blank line. Every *_start and *_end counts UTF-16 units into it from 0, end exclusive.';
COMMENT ON COLUMN article.coverage IS 'How deep the analysis went: full, partial or none.';
COMMENT ON COLUMN article.analysis_version IS 'Which version of the analysis found the tags.';
COMMENT ON COLUMN article.analysis_order IS 'The numbers of analysis_version: of two enrichments of one revision the one with the greater order stays.';
COMMENT ON COLUMN article.writer_stance IS 'Whether the writer''s own words lean: favourable, unfavourable or neutral.';
COMMENT ON COLUMN article.writer_score IS 'The same as a number, -1 to 1.';
COMMENT ON COLUMN article.story_id IS 'The article that told the same story first, in nearly the same words; all of a story agree on it. Null where none is known.';
COMMENT ON COLUMN article.story_copies IS 'The other articles of the story, most similar first: [{"articleId","similarity"}].';
COMMENT ON COLUMN article.kafka_partition IS 'The partition of the topic that this row came from.';
COMMENT ON COLUMN article.kafka_offset IS 'The offset of the record that this row came from.';
COMMENT ON COLUMN article.stored IS 'When this row was written.';

CREATE TABLE person (
    id   text PRIMARY KEY,
    name text NOT NULL
);
COMMENT ON TABLE person IS 'People and institutions whom at least one article quotes or names as a speaker.';
COMMENT ON COLUMN person.id IS 'Made of the folded name: the same in every article.';
COMMENT ON COLUMN person.name IS 'The name, as the first article that had it wrote it.';

CREATE TABLE article_speaker (
    article_id       text NOT NULL REFERENCES article ON DELETE CASCADE,
    person_id        text NOT NULL REFERENCES person,
    ordinal          integer NOT NULL,
    name             text NOT NULL,
    role             text,
    affiliation      text,
    kind             text NOT NULL,
    country          text,
    mentions         jsonb NOT NULL,
    evidence         jsonb NOT NULL,
    rule             text NOT NULL,
    confidence       double precision NOT NULL,
    distinguished_by text,
    PRIMARY KEY (article_id, person_id)
);
CREATE INDEX article_speaker_person ON article_speaker (person_id);
CREATE INDEX article_speaker_kind ON article_speaker (kind);
CREATE INDEX article_speaker_country ON article_speaker (country) WHERE country IS NOT NULL;
COMMENT ON TABLE article_speaker IS 'Who speaks in an article, and as what.';
COMMENT ON COLUMN article_speaker.article_id IS 'The article.';
COMMENT ON COLUMN article_speaker.person_id IS 'Who.';
COMMENT ON COLUMN article_speaker.ordinal IS 'The order of first mention in the article, from 0.';
COMMENT ON COLUMN article_speaker.name IS 'The best form of the name that this article has.';
COMMENT ON COLUMN article_speaker.role IS 'As this article states it.';
COMMENT ON COLUMN article_speaker.affiliation IS 'As this article states it.';
COMMENT ON COLUMN article_speaker.kind IS 'What they speak as: expert, official, politician, spokesperson, journalist, business, activist, witness, institution, group, unnamed or other.';
COMMENT ON COLUMN article_speaker.country IS 'ISO 3166-1 alpha-2 code of the affiliation or the stated nationality.';
COMMENT ON COLUMN article_speaker.mentions IS 'Where the article means them: [{"start","end","text","rule"}].';
COMMENT ON COLUMN article_speaker.evidence IS 'Where role, affiliation, kind and country stand: {"role":{"start","end"}, …}, null where unsaid.';
COMMENT ON COLUMN article_speaker.rule IS 'Which rule found them.';
COMMENT ON COLUMN article_speaker.confidence IS '0 to 1.';
COMMENT ON COLUMN article_speaker.distinguished_by IS 'What told them apart from another person of that name, where there is one.';

CREATE TABLE quotation (
    id                text PRIMARY KEY,
    article_id        text NOT NULL REFERENCES article ON DELETE CASCADE,
    ordinal           integer NOT NULL,
    words_start       integer NOT NULL,
    words_end         integer NOT NULL,
    words             text NOT NULL,
    kind              text NOT NULL,
    cue               text,
    cue_start         integer,
    cue_end           integer,
    speaker_id        text,
    source_start      integer,
    source_end        integer,
    stance            text NOT NULL,
    stance_score      double precision NOT NULL,
    stance_confidence double precision NOT NULL,
    stance_evidence   jsonb NOT NULL,
    stance_rule       text NOT NULL,
    stance_engine     text NOT NULL,
    target            text,
    target_start      integer,
    target_end        integer,
    target_countries  text[] NOT NULL,
    rule              text NOT NULL,
    speaker_rule      text,
    confidence        double precision NOT NULL,
    FOREIGN KEY (article_id, speaker_id) REFERENCES article_speaker (article_id, person_id) ON DELETE CASCADE
);
CREATE INDEX quotation_article ON quotation (article_id, speaker_id);
CREATE INDEX quotation_speaker ON quotation (speaker_id) WHERE speaker_id IS NOT NULL;
CREATE INDEX quotation_stance ON quotation (stance, target);
CREATE INDEX quotation_words ON quotation USING gin (to_tsvector('english', words));
COMMENT ON TABLE quotation IS 'What was said: one row for each quotation of an article.';
COMMENT ON COLUMN quotation.id IS 'Made of the article and the words: the same on every replay, and the key on the topic commentary.';
COMMENT ON COLUMN quotation.article_id IS 'The article that it stands in.';
COMMENT ON COLUMN quotation.ordinal IS 'Its place in reading order, from 0.';
COMMENT ON COLUMN quotation.words_start IS 'Where the words start in article.text, after the quotation mark.';
COMMENT ON COLUMN quotation.words_end IS 'Where they end, before the quotation mark.';
COMMENT ON COLUMN quotation.words IS 'The words.';
COMMENT ON COLUMN quotation.kind IS 'How they are quoted: direct, indirect or mixed.';
COMMENT ON COLUMN quotation.cue IS 'The words that announce them: said, according to.';
COMMENT ON COLUMN quotation.cue_start IS 'Where the cue starts.';
COMMENT ON COLUMN quotation.cue_end IS 'Where the cue ends.';
COMMENT ON COLUMN quotation.speaker_id IS 'Who said them; null where the text does not tell.';
COMMENT ON COLUMN quotation.source_start IS 'Where the words that name the speaker there start: Tsygankov, he, the professor. Null where implied.';
COMMENT ON COLUMN quotation.source_end IS 'Where they end.';
COMMENT ON COLUMN quotation.stance IS 'The side that the words take toward their target: favourable, unfavourable or neutral.';
COMMENT ON COLUMN quotation.stance_score IS '-1 (wholly against) to 1 (wholly for).';
COMMENT ON COLUMN quotation.stance_confidence IS '0 to 1.';
COMMENT ON COLUMN quotation.stance_evidence IS 'The words that decided: [{"start","end"}].';
COMMENT ON COLUMN quotation.stance_rule IS 'Which rule decided the stance.';
COMMENT ON COLUMN quotation.stance_engine IS 'Which engine decided it: rules or encoder.';
COMMENT ON COLUMN quotation.target IS 'What the words judge: a country, a relation between two, a policy, a person. Null where they do not tell.';
COMMENT ON COLUMN quotation.target_start IS 'Where the words that name the target start.';
COMMENT ON COLUMN quotation.target_end IS 'Where they end.';
COMMENT ON COLUMN quotation.target_countries IS 'ISO 3166-1 alpha-2 codes of the countries that the target is: one for a country, two for a relation, none otherwise.';
COMMENT ON COLUMN quotation.rule IS 'Which rule found the words.';
COMMENT ON COLUMN quotation.speaker_rule IS 'Which rule found the speaker; null where the text does not tell.';
COMMENT ON COLUMN quotation.confidence IS '0 to 1: how sure the words and their speaker are.';

CREATE TABLE quotation_country (
    quotation_id text NOT NULL REFERENCES quotation ON DELETE CASCADE,
    article_id   text NOT NULL REFERENCES article ON DELETE CASCADE,
    ordinal      integer NOT NULL,
    code         text NOT NULL,
    PRIMARY KEY (quotation_id, code)
);
CREATE INDEX quotation_country_code ON quotation_country (code);
CREATE INDEX quotation_country_article ON quotation_country (article_id);
COMMENT ON TABLE quotation_country IS 'The countries that a quotation talks about.';
COMMENT ON COLUMN quotation_country.quotation_id IS 'The quotation.';
COMMENT ON COLUMN quotation_country.article_id IS 'The article that the quotation stands in.';
COMMENT ON COLUMN quotation_country.ordinal IS '0 for the country that is mentioned most.';
COMMENT ON COLUMN quotation_country.code IS 'ISO 3166-1 alpha-2, or XK.';

CREATE TABLE article_country (
    article_id text NOT NULL REFERENCES article ON DELETE CASCADE,
    code       text NOT NULL,
    ordinal    integer NOT NULL,
    name       text NOT NULL,
    salience   double precision NOT NULL,
    focus      boolean NOT NULL,
    mentions   jsonb NOT NULL,
    PRIMARY KEY (article_id, code)
);
CREATE INDEX article_country_code ON article_country (code, focus);
COMMENT ON TABLE article_country IS 'The countries that an article mentions.';
COMMENT ON COLUMN article_country.article_id IS 'The article.';
COMMENT ON COLUMN article_country.code IS 'ISO 3166-1 alpha-2, or XK.';
COMMENT ON COLUMN article_country.ordinal IS '0 for the most salient.';
COMMENT ON COLUMN article_country.name IS 'In English.';
COMMENT ON COLUMN article_country.salience IS '0 to 1: how much of the article''s talk of countries is about it.';
COMMENT ON COLUMN article_country.focus IS 'Whether the article is about it.';
COMMENT ON COLUMN article_country.mentions IS 'Where: [{"start","end","text","rule"}].';

CREATE TABLE article_balance (
    article_id   text NOT NULL REFERENCES article ON DELETE CASCADE,
    ordinal      integer NOT NULL,
    target       text NOT NULL,
    favourable   integer NOT NULL,
    unfavourable integer NOT NULL,
    neutral      integer NOT NULL,
    PRIMARY KEY (article_id, ordinal)
);
CREATE INDEX article_balance_target ON article_balance (target);
COMMENT ON TABLE article_balance IS 'How many voices of an article stand where, toward one target.';
COMMENT ON COLUMN article_balance.article_id IS 'The article.';
COMMENT ON COLUMN article_balance.ordinal IS '0 for the target that is judged most.';
COMMENT ON COLUMN article_balance.target IS 'What is judged.';
COMMENT ON COLUMN article_balance.favourable IS 'Speakers for it.';
COMMENT ON COLUMN article_balance.unfavourable IS 'Speakers against it.';
COMMENT ON COLUMN article_balance.neutral IS 'Speakers who take no side.';

CREATE TABLE kafka_offset (
    topic       text NOT NULL,
    partition   integer NOT NULL,
    topic_id    uuid NOT NULL,
    next_offset bigint NOT NULL,
    owner       text NOT NULL,
    epoch       bigint NOT NULL,
    claimed     timestamptz NOT NULL DEFAULT now(),
    written     timestamptz,
    PRIMARY KEY (topic, partition)
);
COMMENT ON TABLE kafka_offset IS 'How far the topic is in these tables: written in the same transaction as the rows. To read a topic again from its start, set next_offset to 0.';
COMMENT ON COLUMN kafka_offset.topic IS 'The topic, with its prefix.';
COMMENT ON COLUMN kafka_offset.partition IS 'The partition.';
COMMENT ON COLUMN kafka_offset.topic_id IS 'The id that the broker gave the topic: a topic that was deleted and made anew has another one, and is read from its start.';
COMMENT ON COLUMN kafka_offset.next_offset IS 'The first offset that is not yet in these tables.';
COMMENT ON COLUMN kafka_offset.owner IS 'The sink that claimed the partition last, for people to read.';
COMMENT ON COLUMN kafka_offset.epoch IS 'One more with every claim; a sink whose claim is not the latest cannot write.';
COMMENT ON COLUMN kafka_offset.claimed IS 'When it was claimed last.';
COMMENT ON COLUMN kafka_offset.written IS 'When next_offset moved last; null if it never did.';

CREATE VIEW commentary AS
SELECT coalesce(article.published, article.fetched) AS published,
       speaker.name AS speaker,
       speaker.role,
       speaker.affiliation,
       speaker.kind AS speaker_kind,
       quotation.words AS said,
       quotation.kind AS said_kind,
       quotation.stance,
       quotation.stance_score,
       quotation.target,
       ARRAY(SELECT country.code FROM quotation_country AS country
             WHERE country.quotation_id = quotation.id ORDER BY country.ordinal) AS countries,
       source.name AS source,
       article.title AS article,
       article.url,
       article.language,
       article.day,
       quotation.speaker_id,
       quotation.article_id,
       quotation.id AS quotation_id
FROM quotation
    JOIN article ON article.id = quotation.article_id
    JOIN source ON source.id = article.source_id
    LEFT JOIN article_speaker AS speaker
        ON speaker.article_id = quotation.article_id AND speaker.person_id = quotation.speaker_id;
COMMENT ON VIEW commentary IS 'Who said what, about which countries, with which stance, where: one row for each quotation.';
COMMENT ON COLUMN commentary.published IS 'When the article was published; when it was fetched, where that is not known.';
COMMENT ON COLUMN commentary.speaker IS 'Who said it; null where the text does not tell.';
COMMENT ON COLUMN commentary.role IS 'The speaker''s role, as the article states it.';
COMMENT ON COLUMN commentary.affiliation IS 'The speaker''s affiliation, as the article states it.';
COMMENT ON COLUMN commentary.speaker_kind IS 'What the speaker speaks as: expert, official, …';
COMMENT ON COLUMN commentary.said IS 'The words.';
COMMENT ON COLUMN commentary.said_kind IS 'How they are quoted: direct, indirect or mixed.';
COMMENT ON COLUMN commentary.stance IS 'favourable, unfavourable or neutral.';
COMMENT ON COLUMN commentary.stance_score IS '-1 (wholly against) to 1 (wholly for).';
COMMENT ON COLUMN commentary.target IS 'What the words judge, where they tell.';
COMMENT ON COLUMN commentary.countries IS 'The countries that the words talk about, most mentioned first.';
COMMENT ON COLUMN commentary.source IS 'Where the article was published.';
COMMENT ON COLUMN commentary.article IS 'The article''s headline.';
COMMENT ON COLUMN commentary.url IS 'The article''s canonical URL.';
COMMENT ON COLUMN commentary.language IS 'The article''s language, BCP 47.';
COMMENT ON COLUMN commentary.day IS 'The day (UTC) of published.';
COMMENT ON COLUMN commentary.speaker_id IS 'person.id of the speaker.';
COMMENT ON COLUMN commentary.article_id IS 'article.id.';
COMMENT ON COLUMN commentary.quotation_id IS 'quotation.id.';
