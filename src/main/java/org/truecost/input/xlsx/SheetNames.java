package org.truecost.input.xlsx;

import java.util.List;
import java.util.stream.Stream;

/** The names of a workbook's own sheets that hold the bar by which a formula else refers to another program. */
record SheetNames(List<String> barred) {

    /** Of all names, the ones with a bar as a formula quotes them. */
    static SheetNames of(Stream<String> names) {
        return new SheetNames(names.filter(name -> name.indexOf('|') >= 0)
                .map(name -> "'" + name.replace("'", "''") + "'!")
                .toList());
    }

    /** A formula without its references to these sheets. */
    String leftOutOf(String formula) {
        String rest = formula;
        for (String name : barred) {
            rest = rest.replace(name, "");
        }
        return rest;
    }
}
