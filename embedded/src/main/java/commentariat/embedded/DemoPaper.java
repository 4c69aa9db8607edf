package commentariat.embedded;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** One of the papers of the demo site: how its pages, its feed and its addresses look. */
interface DemoPaper {

    /** The first part of its paths, and the folder of its texts. */
    String id();

    String name();

    /** Where a story of this paper is, from the root of the site; never changes once it is published. */
    String path(DemoStory story);

    String feedPath();

    String feedType();

    /** The feed as XML; {@code site} is the site's address without a slash at the end. */
    String feed(String site, List<DemoStory> newestFirst);

    String index(List<DemoStory> newestFirst);

    /** The page of one story; {@code all} are the paper's stories, for what stands around the text. */
    String page(String site, DemoStory story, List<DemoStory> all);

    /** The other stories that an article points to, of those that are there already. */
    static List<DemoStory> related(DemoArticle article, List<DemoStory> all) {
        return all.stream()
                .filter(story -> article.related().contains(story.slug()))
                .toList();
    }

    /** When anything changed last; the epoch where there is nothing. */
    static Instant lastChange(List<DemoStory> stories) {
        return stories.stream()
                .map(DemoStory::modified)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }
}
