package org.truecost.input.format;

import java.util.HashMap;
import java.util.Map;

/** The formats that a workbook refers to by number without stating their codes (ECMA-376 part 1, 18.8.30), East Asian and Thai ones too. */
public final class StandardFormats {

    private static final Map<Integer, NumberFormat> FORMATS = new HashMap<>();

    static {
        put(1, "0", "0.00", "#,##0", "#,##0.00");
        put(9, "0%", "0.00%", "0.00E+00", "# ?/?", "# ??/??");
        put(
                14,
                "m/d/yyyy",
                "d-mmm-yy",
                "d-mmm",
                "mmm-yy",
                "h:mm AM/PM",
                "h:mm:ss AM/PM",
                "h:mm",
                "h:mm:ss",
                "m/d/yyyy h:mm");
        put(27, "[$-411]ge.m.d", "[$-411]ggge\"年\"m\"月\"d\"日\"", "[$-411]ggge\"年\"m\"月\"d\"日\"", "m/d/yy");
        put(31, "yyyy\"年\"m\"月\"d\"日\"", "h\"時\"mm\"分\"", "h\"時\"mm\"分\"ss\"秒\"");
        put(34, "yyyy\"年\"m\"月\"", "m\"月\"d\"日\"", "[$-411]ge.m.d");
        put(37, "#,##0 ;(#,##0)", "#,##0 ;[Red](#,##0)", "#,##0.00;(#,##0.00)", "#,##0.00;[Red](#,##0.00)");
        put(45, "mm:ss", "[h]:mm:ss", "mm:ss.0", "##0.0E+0", "@");
        put(50, "[$-411]ge.m.d", "[$-411]ggge\"年\"m\"月\"d\"日\"", "yyyy\"年\"m\"月\"", "m\"月\"d\"日\"");
        put(54, "[$-411]ggge\"年\"m\"月\"d\"日\"", "yyyy\"年\"m\"月\"", "m\"月\"d\"日\"", "[$-411]ge.m.d");
        put(58, "[$-411]ggge\"年\"m\"月\"d\"日\"");
        put(67, "0%", "0.00%");
        put(
                71,
                "d/m/bbbb",
                "d-mmm-bb",
                "d-mmm",
                "mmm-bb",
                "h:mm",
                "h:mm:ss",
                "d/m/bbbb h:mm",
                "mm:ss",
                "[h]:mm:ss",
                "mm:ss.0");
        put(81, "d/m/bbbb");
    }

    private StandardFormats() {}

    private static void put(int first, String... codes) {
        for (int i = 0; i < codes.length; i++) {
            FORMATS.put(first + i, NumberFormat.of(codes[i]));
        }
    }

    /** The format of a number; one that is not known shows numbers as they are. */
    public static NumberFormat of(int id) {
        return FORMATS.getOrDefault(id, NumberFormat.GENERAL);
    }
}
