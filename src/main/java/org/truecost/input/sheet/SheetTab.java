package org.truecost.input.sheet;

import java.util.Locale;
import java.util.regex.Pattern;
import org.truecost.input.text.PayWords;
import org.truecost.input.text.Wording;
import org.truecost.problem.Location;
import org.truecost.problem.ReadWords;

/**
 * A sheet among the tabs of its workbook.
 *
 * @param number its place, from 1; 0 of a text table, which is named after its file
 */
public record SheetTab(String name, int number) {

    private static final Pattern OF_NO_ONE = Pattern.compile(ReadWords.pattern("reading.sheetPattern"));

    /**
     * How a sheet of pay is named wherever it is shown: wage ledgers have a sheet a person, so a name that may be a person's is replaced by
     * its place.
     */
    public String shownOfPay() {
        String plain = Wording.plain(name).toLowerCase(Locale.ROOT);
        boolean known = PayWords.areInPlain(plain) || OF_NO_ONE.matcher(plain).matches();
        return known || number == 0 ? name : Location.tab(number);
    }
}
