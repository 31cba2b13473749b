package org.truecost.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.truecost.command.Sandbox.Result;
import org.truecost.input.TinyWorkbook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Workbooks with problems go back to their senders. */
class ReturnedWorkbooksTest {

    private static final String ANNOTATED = "2025-01/returned-r1/電力.annotated.xlsx";
    private static final String LIST = "2025-01/returned-r1/電力.problems.csv";
    private static final String DATA = "2025-01/returned-r1/電力.problems.json";

    @TempDir
    Path folder;

    private Sandbox sandbox;

    @BeforeEach
    void makeSandbox() throws IOException {
        sandbox = new Sandbox(folder.resolve("one")).withSample();
        power("TBD").in(sandbox.input(), "電力.xlsx");
    }

    private static TinyWorkbook power(Object amount) {
        return TinyWorkbook.sheet("電力")
                .row("費用番号", "費目", "金額", "通貨", "期間開始", "期間終了")
                .row("E-1", "電力", amount, "JPY", "2025-01-01", "2025-01-31");
    }

    @Test
    void aReportGivesAWorkbookBackWithItsMistakeMarkedInItsOwnLanguage() throws IOException {
        Result result = sandbox.report();
        assertThat(result.exitCode()).as(result.printed()).isEqualTo(3);
        assertThat(result.printed()).contains("returned-r1: 5 workbooks to return to the sender");
        try (XSSFWorkbook workbook = new XSSFWorkbook(path(ANNOTATED).toString())) {
            assertThat(workbook.getSheet("電力")
                            .getCellComment(new CellAddress("C2"))
                            .getString()
                            .getString())
                    .startsWith("TC202 · 数値でない値\n「金額」が「TBD」となっています。");
        }
        assertThat(new String(document(LIST), UTF_8))
                .startsWith("\uFEFFseverity,code")
                .contains("error,TC202,電力.xlsx");
        JsonNode data = new JsonMapper().readTree(document(DATA));
        assertThat(data.get("format").asString()).isEqualTo("truecost-problems/1");
        assertThat(data.get("annotated").asString()).isEqualTo("電力.annotated.xlsx");
        assertThat(data.get("errors").asInt()).isEqualTo(1);
        assertThat(data.get("problems").get(0).get("cell").asString()).isEqualTo("C2");
        assertThat(data.get("problems").get(0).get("message").get("ja").asString())
                .contains("TBD");
    }

    @Test
    void aFileThatWasNotOpenedIsListedAndNotAnnotated() throws IOException {
        Files.writeString(sandbox.input().resolve("broken.xlsx"), "no workbook");
        Result result = sandbox.report();
        assertThat(result.printed()).contains("No marked copy of broken.xlsx was made: the file was not opened");
        assertThat(sandbox.documents())
                .containsKey("2025-01/returned-r1/broken.problems.json")
                .doesNotContainKey("2025-01/returned-r1/broken.annotated.xlsx");
        JsonNode data = new JsonMapper().readTree(document("2025-01/returned-r1/broken.problems.json"));
        assertThat(data.get("annotated").isNull()).isTrue();
        assertThat(data.get("notAnnotated").get("en").asString()).contains("not opened");
    }

    @Test
    void oneLineSaysOfManyThatThereIsNoMarkedCopy() throws IOException {
        for (String month : List.of("01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12")) {
            Files.writeString(sandbox.input().resolve("site 2024-" + month + ".xlsx"), "no workbook " + month);
        }
        assertThat(sandbox.report().printed().lines().filter(line -> line.contains("No marked copy")))
                .singleElement(STRING)
                .startsWith("No marked copy of site 2024-01.xlsx, site 2024-02.xlsx, ")
                .contains(" and 2 more was made: ")
                .endsWith(" Their problems are listed.");
    }

    @Test
    void aTextTableIsMarkedInACopyThatIsAWorkbook() throws IOException {
        Files.writeString(
                sandbox.input().resolve("site.csv"),
                "Expense ID,Category,Amount,Currency,Period start,Period end\nE-9,power,TBD,USD,2024-01-01,2024-12-31\n");
        Result result = sandbox.report();
        assertThat(result.printed()).doesNotContain("No marked copy");
        assertThat(sandbox.documents())
                .containsKeys(
                        "2025-01/returned-r1/site.csv.problems.csv",
                        "2025-01/returned-r1/site.csv.problems.json",
                        "2025-01/returned-r1/site.csv.annotated.xlsx");
        assertThat(new String(document("2025-01/returned-r1/site.csv.problems.csv"), UTF_8))
                .contains("error,TC202,site.csv", ",C2,");
        try (XSSFWorkbook copy = new XSSFWorkbook(
                path("2025-01/returned-r1/site.csv.annotated.xlsx").toString())) {
            assertThat(copy.getSheetAt(0)
                            .getCellComment(new CellAddress("C2"))
                            .getString()
                            .getString())
                    .startsWith("TC202 · ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ANNOTATED, LIST, DATA})
    void whateverIsLostIsWrittenAgainAndNothingElse(String lost) throws IOException {
        sandbox.report();
        Map<String, byte[]> first = sandbox.documents();
        Files.delete(path(lost));
        Path other = path(lost.equals(DATA) ? LIST : DATA);
        Files.writeString(other, "somebody's notes");

        assertThat(sandbox.report().printed()).contains("have been written again");
        assertThat(document(lost)).isEqualTo(first.get(lost));
        assertThat(other).hasContent("somebody's notes");
        assertThat(sandbox.documents().keySet()).isEqualTo(first.keySet());
        assertThat(sandbox.report().printed()).contains("nothing to do");
    }

    @Test
    void aLostCopyOfAWorkbookThatHasChangedIsSaidToBeGone() throws IOException {
        sandbox.report();
        byte[] capex = document("2025-01/returned-r1/server-capex.annotated.xlsx");
        Files.delete(path(ANNOTATED));
        Files.delete(sandbox.input().resolve("server-capex.xlsx"));
        power(1000).in(sandbox.input(), "電力.xlsx");

        Result restored = sandbox.report();
        assertThat(restored.printed())
                .contains("No marked copy of 電力.xlsx was made: the file that was read is gone or has changed since")
                .doesNotContain("marked copy of server-capex.xlsx");
        assertThat(sandbox.documents()).doesNotContainKey(ANNOTATED);
        assertThat(document("2025-01/returned-r1/server-capex.annotated.xlsx")).isEqualTo(capex);
        assertThat(sandbox.report().printed()).contains("nothing to do");
    }

    @Test
    void checkWritesMarkedCopiesWhereAsked() throws IOException {
        Path target = folder.resolve("marked");
        Path other = Files.createDirectories(folder.resolve("other"));
        power("soon").in(other, "電力.xlsx");
        Result result = sandbox.run(
                "check",
                sandbox.input().resolve("電力.xlsx").toString(),
                other.resolve("電力.xlsx").toString(),
                sandbox.input().resolve("payroll.xlsx").toString(),
                "--annotate",
                target.toString());
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.printed()).contains("Marked and listed: 2 workbooks with problems");
        try (var files = Files.walk(target)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "電力.annotated.xlsx",
                            "電力.problems.csv",
                            "電力.problems.json",
                            "電力.annotated.xlsx",
                            "電力.problems.csv",
                            "電力.problems.json");
        }
        assertThat(sandbox.data()).doesNotExist();
    }

    private Path path(String document) {
        return sandbox.output().resolve(document);
    }

    private byte[] document(String name) throws IOException {
        return Files.readAllBytes(path(name));
    }
}
