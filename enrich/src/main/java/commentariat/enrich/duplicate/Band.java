package commentariat.enrich.duplicate;

import java.util.List;

/**
 * The articles that share a band.
 *
 * @param members first published first
 */
public record Band(List<BandMember> members) {
    public Band {
        members = List.copyOf(members);
    }
}
