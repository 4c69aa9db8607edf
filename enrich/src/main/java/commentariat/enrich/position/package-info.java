/**
 * Where a speaker stands toward a target, and when that changed.
 *
 * <p>Start at {@link commentariat.enrich.position.Stands}, which reads the stands off an article;
 * {@link commentariat.enrich.position.FollowPositions} keeps each speaker's timeline, ordered by publication, and tells of the last turn
 * in it. A position is a function of the timeline alone: the same stands in any order of arrival give the same position.
 */
@org.jspecify.annotations.NullMarked
package commentariat.enrich.position;
