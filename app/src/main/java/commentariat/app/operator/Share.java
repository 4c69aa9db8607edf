package commentariat.app.operator;

import commentariat.contract.service.OperatorError;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many of several: a number, or per cent of them, rounded up.
 *
 * @param amount at least 1; at most 100 where it is per cent
 */
record Share(int amount, boolean perCent) {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,9})(%?)");

    /** The share that {@code text} is: {@code 10%} or {@code 5}. */
    static Share parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (matcher.matches()) {
            int amount = Integer.parseInt(matcher.group(1));
            boolean perCent = !matcher.group(2).isEmpty();
            if (amount >= 1 && !(perCent && amount > 100)) {
                return new Share(amount, perCent);
            }
        }
        throw new OperatorError("--share \"" + text + "\" is no share; write it like 10% (1% to 100%) or 5");
    }

    /** The first ones of {@code all}. */
    <T> List<T> of(List<T> all) {
        long many = perCent ? (all.size() * (long) amount + 99) / 100 : amount;
        return all.subList(0, (int) Math.min(all.size(), many));
    }
}
