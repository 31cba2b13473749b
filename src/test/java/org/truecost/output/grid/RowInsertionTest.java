package org.truecost.output.grid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three rows inserted below a place of row 8 on a sheet “By month”: row 9 becomes row 12. */
class RowInsertionTest {

    private static final RowInsertion ROWS = new RowInsertion("By month", 7, 8, 3);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "B9 | B12",
                "$B$9+B8 | $B$12+B8",
                "SUM(B9:C20) | SUM(B12:C23)",
                "SUM(B2:B9) | SUM(B2:B12)",
                "SUM(B8:B8) | SUM(B8:B11)",
                "SUM(B$7:B8) | SUM(B$7:B11)",
                "SUM(B2:B7) | SUM(B2:B7)",
                "SUM(9:9)+SUM($8:$8) | SUM(12:12)+SUM($8:$11)",
                "SUM(A:A) | SUM(A:A)",
                "Other!B9 | Other!B9",
                "'by MONTH'!B9 | 'by MONTH'!B12",
                "'It''s'!B9&\"B9\" | 'It''s'!B9&\"B9\"",
                "[1]Months!B9 | [1]Months!B9",
                "LOG10(B9)*1E9+Q9_rate+rate.B9 | LOG10(B12)*1E9+Q9_rate+rate.B9",
                "Table9[[#This Row],[B9]]+Table9[B9] | Table9[[#This Row],[B9]]+Table9[B9]",
                "_xlfn.XLOOKUP(B9,$A$9:$A$20,B9#) | _xlfn.XLOOKUP(B12,$A$12:$A$23,B12#)",
                "IF({1,2;9,8}=B9,#REF!,TRUE) | IF({1,2;9,8}=B12,#REF!,TRUE)",
                "B9:INDEX(B:B,9) | B12:INDEX(B:B,9)",
                "A1048576:B1048576 | A1048576:B1048576",
                "A1:A1048576 | A1:A1048576",
            })
    void movesWhatAFormulaOfTheSheetNames(String formula, String moved) {
        assertThat(ROWS.formula(formula, "By month")).isEqualTo(moved);
    }

    @Test
    void movesNoCellsOfAnotherSheet() {
        assertThat(ROWS.formula("B9+SUM(C8:C8)+'By month'!B9", "Other")).isEqualTo("B9+SUM(C8:C8)+'By month'!B12");
    }

    @ParameterizedTest
    @CsvSource({"B9,B12", "B8,B8:B11", "A8:C8,A8:C11", "B7 B9:B10,B7 B12:B13", "B7,B7", "A1:XFD1048576,A1:XFD1048576"})
    void growsCellsThatArePartsOfThePlace(String cells, String moved) {
        assertThat(ROWS.cells(cells)).isEqualTo(moved);
    }

    @ParameterizedTest
    @CsvSource({"$B$8,$B$8:$B$11", "$B$8:$B$8,$B$8:$B$11", "$B$9:$B$12,$B$12:$B$15"})
    void growsTheSeriesOfAChart(String cells, String moved) {
        assertThat(ROWS.reference("'By month'!" + cells)).isEqualTo("'By month'!" + moved);
    }

    @Test
    void leavesASeriesOfAnotherSheet() {
        assertThat(ROWS.reference("Other!$B$8")).isEqualTo("Other!$B$8");
    }

    @Test
    void keepsTheSizeOfAPlace() {
        RowInsertion moving = ROWS.withoutGrowth();
        assertThat(moving.formula("'By month'!$B$8:$I$8", "")).isEqualTo("'By month'!$B$8:$I$8");
        assertThat(moving.formula("'By month'!$B$9:$I$9", "")).isEqualTo("'By month'!$B$12:$I$12");
    }
}
