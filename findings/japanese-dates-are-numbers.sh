#!/usr/bin/env bash
# Expected: DateUtil.isCellDateFormatted knows a date by any of Excel's date formats, and DataFormatter prints what Excel shows.
# Happens:  the plain Japanese formats are known, but none with an era (令和), a weekday or the word for fiscal year, nor a date between
#           quoted words; such a cell is the number 45688, and DataFormatter prints that number.
#           The known ones are printed with the quotation marks of the format.
# Hurt:     Japanese accounts: a purchase of 令和7年1月31日 is read as 45,688 of whatever the column counts; no exception, no blank.
# Versions: Apache POI 5.5.1
source "$(dirname "${BASH_SOURCE[0]}")/lib/observe.bash"

maven org.apache.poi:poi:5.5.1

cat >Dates.java <<'JAVA'
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

class Dates {
    public static void main(String[] args) {
        var formatter = new DataFormatter(Locale.JAPAN);
        for (String format : List.of(
                "yyyy\"年\"m\"月\"d\"日\"", "m\"月\"d\"日\"", "[$-411]ggge\"年\"m\"月\"d\"日\";@", "[$-ja-JP-x-gannen]ggge\"年\"m\"月\"d\"日\";@",
                "[$-411]ge.m.d;@", "yyyy/m/d(aaa)", "yyyy\"年度\"", "\"as of \"yyyy-mm-dd", "[$-404]e/m/d"))
            System.out.println((DateUtil.isADateFormat(200, format) ? "date    " : "no date ")
                    + format + " -> " + formatter.formatRawCellContents(45688, 200, format));
    }
}
JAVA
observe run_java -Dstdout.encoding=UTF-8 Dates.java <<'SEEN'
date    yyyy"年"m"月"d"日" -> 2025"年"1"月"31"日"
date    m"月"d"日" -> 1"月"31"日"
no date [$-411]ggge"年"m"月"d"日";@ -> 45688.0
no date [$-ja-JP-x-gannen]ggge"年"m"月"d"日";@ -> 45688.0
no date [$-411]ge.m.d;@ -> 45688.0
no date yyyy/m/d(aaa) -> 45688.0
no date yyyy"年度" -> 45688.0
no date "as of "yyyy-mm-dd -> 45688.0
no date [$-404]e/m/d -> 45688.0
SEEN
