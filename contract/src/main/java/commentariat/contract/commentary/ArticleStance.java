package commentariat.contract.commentary;

import java.util.List;

/**
 * An article's balance of stances.
 *
 * @param balance per target, most judged first
 * @param writer whether the writer's own words lean
 */
public record ArticleStance(List<Balance> balance, WriterStance writer) {
    public ArticleStance {
        balance = List.copyOf(balance);
    }
}
