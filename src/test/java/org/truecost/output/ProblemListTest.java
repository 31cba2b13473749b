package org.truecost.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.truecost.problem.Location;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;

class ProblemListTest {

    @Test
    void guardsFormulasQuotesAndLineBreaks() {
        Problem problem = new Problem(
                        ProblemKind.NOT_A_NUMBER,
                        Location.cell("a,b.xlsx", "Sheet", 2, 17),
                        "Amount",
                        "=1+\"2\"\n3",
                        Map.of())
                .with("expected", "a number");
        String text = ProblemList.text(List.of(problem));
        assertThat(text).startsWith("\uFEFFseverity,code,workbook,sheet,cell").endsWith("\r\n");
        assertThat(text.split("\r\n", -1)).hasSize(3);
        assertThat(text).contains("error,TC202,\"a,b.xlsx\",Sheet,C17,Amount,\"'=1+\"\"2\"\" 3\",");
        assertThat(ProblemList.text(List.of(problem))).isEqualTo(text);
    }
}
