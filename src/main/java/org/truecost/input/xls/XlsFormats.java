package org.truecost.input.xls;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.truecost.input.format.NumberFormat;
import org.truecost.input.format.StandardFormats;

/** A workbook's number formats by the index that its cells refer to; each code is taken apart once. */
final class XlsFormats {

    private final Map<Integer, NumberFormat> byId = new HashMap<>();
    private final List<Integer> ids = new ArrayList<>();

    /** Takes a format with its code. */
    void define(FormatRecord format) {
        byId.put(format.getIndexCode(), NumberFormat.of(format.getFormatString()));
    }

    /** Takes the next format that cells may refer to. */
    void add(ExtendedFormatRecord format) {
        ids.add((int) format.getFormatIndex());
    }

    /** The format a cell refers to; a cell that refers to one that is not there shows its number as it is. */
    NumberFormat at(int index) {
        if (index < 0 || index >= ids.size()) {
            return NumberFormat.GENERAL;
        }
        NumberFormat own = byId.get(ids.get(index));
        return own == null ? StandardFormats.of(ids.get(index)) : own;
    }
}
