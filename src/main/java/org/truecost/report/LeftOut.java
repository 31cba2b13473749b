package org.truecost.report;

import java.util.List;
import org.truecost.money.Money;

/**
 * What was given and is in no figure (cost-model.md, rule 15). Of rejected pay no amount is kept at all: two revisions that reject
 * different rows would tell by their difference what the people corrected in between are paid (decision 0011).
 *
 * @param rows rejected rows
 * @param read rows read, the rejected ones among them
 * @param amounts what the rejected rows of other costs stand for, as far as it can be read, one sum a currency
 * @param pay whether pay is among the rejected rows
 * @param unread files and sheets that were not read, by name
 * @param unrepeated replaced workbooks that a later one of their series does not repeat, by name: whether their lines hold is not known
 */
public record LeftOut(
        long rows, long read, List<Money> amounts, boolean pay, List<String> unread, List<String> unrepeated) {

    /** Nothing was left out. */
    public static final LeftOut NOTHING = new LeftOut(0, 0, List.of(), false, List.of(), List.of());

    public LeftOut {
        amounts = List.copyOf(amounts);
        unread = List.copyOf(unread);
        unrepeated = List.copyOf(unrepeated);
    }

    /** Whether everything given is in the figures. */
    public boolean isNothing() {
        return rows == 0 && unread.isEmpty() && unrepeated.isEmpty();
    }
}
