/**
 * A topology as people read it: {@link commentariat.streams.picture.TopologyPicture}, as text for a terminal and as Mermaid for a page.
 */
@org.jspecify.annotations.NullMarked
package commentariat.streams.picture;
