package commentariat.enrich.position;

import commentariat.contract.commentary.Position;

/**
 * One stance on a speaker's timeline toward a target.
 *
 * @param place sorts as the timeline runs: publication, article, place in the text
 * @param speakerName the form of the name that the article has
 * @param held the stance and the words
 */
public record Stand(String place, String speakerName, Position.Held held) {}
