package commentariat.analysis.speaker;

import java.util.List;

/**
 * What the stage finds.
 *
 * @param speakers everybody whom an attribution names, in order of first mention
 * @param attributions one for each quotation, in the order of the quotations
 */
public record FoundSpeakers(List<FoundSpeaker> speakers, List<Attribution> attributions) {
    public FoundSpeakers {
        speakers = List.copyOf(speakers);
        attributions = List.copyOf(attributions);
        List<String> ids = speakers.stream().map(FoundSpeaker::id).toList();
        for (Attribution attribution : attributions) {
            attribution.speaker().filter(id -> !ids.contains(id)).ifPresent(id -> {
                throw new IllegalArgumentException("an attribution names speaker " + id + ", who is not listed");
            });
        }
    }
}
