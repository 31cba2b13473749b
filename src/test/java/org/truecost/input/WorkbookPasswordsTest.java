package org.truecost.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.truecost.Languages;
import org.truecost.files.WorkbookFile;
import org.truecost.ledger.OperatingExpense;
import org.truecost.problem.Problem;

/** Workbooks with a password are read with the one that the operator's file has for their name, and otherwise say what is missing. */
class WorkbookPasswordsTest {

    private static final String SECRET = "Grüße: 給与 #1";

    @TempDir
    Path folder;

    private Path passwords = Path.of("");

    @BeforeEach
    void list() {
        passwords = folder.resolve("workbook-passwords");
    }

    private void lines(String... lines) throws IOException {
        Files.write(passwords, List.of(lines));
    }

    private Reading read(Path file) {
        return Reading.of(
                WorkbookFile.of(file), new Mappings(folder.resolve("none")), new WorkbookPasswords(passwords));
    }

    private static <W extends Workbook> W expenses(W workbook) {
        Sheet sheet = workbook.createSheet("Opex");
        Row headers = sheet.createRow(0);
        List<String> names = List.of("Expense ID", "Category", "Amount", "Currency", "Period start", "Period end");
        List<Object> values = List.of("E-1", "power", 4321, "USD", "2025-01-01", "2025-01-31");
        Row row = sheet.createRow(1);
        for (int i = 0; i < names.size(); i++) {
            headers.createCell(i).setCellValue(names.get(i));
            if (values.get(i) instanceof Integer amount) {
                row.createCell(i).setCellValue(amount);
            } else {
                row.createCell(i).setCellValue(values.get(i).toString());
            }
        }
        workbook.createSheet("Notes");
        return workbook;
    }

    private byte[] plain() throws IOException {
        Path file = folder.resolve("plain.xlsx");
        try (XSSFWorkbook workbook = expenses(new XSSFWorkbook());
                OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return Files.readAllBytes(file);
    }

    private Path encrypted(String password) throws IOException {
        return Files.write(folder.resolve("Opex 2025-01.xlsx"), Encrypted.agile(plain(), password));
    }

    private static String amount(Reading reading) {
        return reading.fact(OperatingExpense.class).amount().toString();
    }

    @Test
    void oneOfExcelsIsReadWithThePasswordForItsName() throws IOException {
        lines("# of the power company", "", "Other*.xlsx: other words", "Opex *.xlsx: " + SECRET);
        assertThat(amount(read(encrypted(SECRET)))).contains("4321");
    }

    @Test
    void oneOfExcel2007IsReadToo() throws IOException {
        lines("old.xlsx: " + SECRET);
        Path file = Files.write(folder.resolve("old.xlsx"), Encrypted.standard(plain(), SECRET));
        assertThat(amount(read(file))).contains("4321");
    }

    @ParameterizedTest
    @EnumSource(
            value = EncryptionMode.class,
            names = {"binaryRC4", "cryptoAPI", "xor"})
    void anOldXlsIsReadHoweverItIsEncrypted(EncryptionMode mode) throws IOException {
        lines("Opex*.xls: secret");
        assertThat(amount(read(old("secret", mode)))).contains("4321");
        lines("Opex*.xls: another");
        assertThat(read(old("secret", mode)).codes()).containsExactly("TC134");
    }

    private Path old(String password, EncryptionMode mode) throws IOException {
        Path file = folder.resolve("Opex.xls");
        try (HSSFWorkbook workbook = expenses(new HSSFWorkbook());
                OutputStream out = Files.newOutputStream(file)) {
            Biff8EncryptionKey.setCurrentUserPassword(password);
            workbook.setEncryptionMode(mode);
            workbook.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        return file;
    }

    @Test
    void oneThatIsOnlyProtectedFromChangesNeedsNoLine() throws IOException {
        assertThat(amount(read(encrypted(Decryptor.DEFAULT_PASSWORD)))).contains("4321");
    }

    @Test
    void withoutALineForItsNameItsPasswordIsMissing() throws IOException {
        Path file = encrypted(SECRET);
        assertThat(read(file).codes()).containsExactly("TC110");
        lines("Payroll*.xlsx: " + SECRET);
        Problem problem = read(file).problems().getFirst();
        assertThat(problem.kind().code()).isEqualTo("TC110");
        assertThat(problem.location().workbook()).isEqualTo("Opex 2025-01.xlsx");
        assertThat(problem.remedy(Languages.ENGLISH)).contains("file of passwords", "operating.md");
    }

    @Test
    void wrongPasswordsAreCountedAndNeverShown() throws IOException {
        lines("Opex*: wrong words", "*.xlsx: more wrong words");
        Problem problem = read(encrypted(SECRET)).problems().getFirst();
        assertThat(problem.kind().code()).isEqualTo("TC134");
        assertThat(problem.message(Languages.ENGLISH)).contains("none of the 2 passwords");
        assertThat(problem.toString()).doesNotContain("wrong words");
    }

    @Test
    void severalLinesForANameAreTriedInTurn() throws IOException {
        lines("Opex*: of last year", "Opex *.xlsx: " + SECRET);
        assertThat(amount(read(encrypted(SECRET)))).contains("4321");
    }

    /** What a line that is none says must not be repeated: it may be a password. */
    @ParameterizedTest
    @ValueSource(strings = {"Opex.xlsx hunter2hunter2", "hunter2hunter2", "Opex.xlsx:hunter2hunter2", "Opex.xlsx: "})
    void aLineThatIsNoneIsNamedByItsNumber(String line) throws IOException {
        lines("# of " + SECRET, line);
        Path file = encrypted(SECRET);
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        PasswordFileException.class,
                        wrong -> assertThat(wrong.words().in(Languages.ENGLISH))
                                .contains("workbook-passwords", "line 2")
                                .doesNotContain("hunter2", SECRET));
    }

    @Test
    void tooManyForOneWorkbookAreRefused() throws IOException {
        lines(Stream.iterate(1, i -> i + 1).limit(6).map(i -> "*: number " + i).toArray(String[]::new));
        Path file = encrypted(SECRET);
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(PasswordFileException.class)
                .hasMessageContaining("more than 5 lines are for Opex 2025-01.xlsx");
    }

    @Test
    void roundsSizesAndCiphersThatTheFileStatesAreNotTrusted() throws IOException {
        byte[] encrypted = Encrypted.agile(plain(), SECRET);
        lines("*: " + SECRET);
        assertThat(described(encrypted, "spinCount=\"100000\"", "spinCount=\"9000000\""))
                .containsExactly("TC118");
        assertThat(described(encrypted, "blockSize=\"16\"", "blockSize=\"2000000000\""))
                .containsExactly("TC119");
        assertThat(described(encrypted, "blockSize=\"16\"", "blockSize=\"0\"")).containsExactly("TC119");
        assertThat(described(encrypted, "keyBits=\"128\"", "keyBits=\"2000000000\""))
                .containsExactly("TC119");
        assertThat(described(encrypted, "cipherAlgorithm=\"AES\"", "cipherAlgorithm=\"XYZ\""))
                .containsExactly("TC119");
        assertThat(described(encrypted, "<keyData", "<!DOCTYPE a [<!ENTITY b \"c\">]><keyData"))
                .containsExactly("TC119");
    }

    private List<String> described(byte[] encrypted, String from, String to) throws IOException {
        byte[] changed = Encrypted.described(encrypted, text -> {
            assertThat(text).contains(from);
            return text.replace(from, to);
        });
        return read(Files.write(folder.resolve("changed.xlsx"), changed)).codes();
    }

    @Test
    void whatIsDecryptedIsAsHostileAsAnyFile() throws IOException {
        lines("*: " + SECRET);
        byte[] cut = HostileFiles.named("cut-in-half.xlsx").content().get();
        Path file = Files.write(folder.resolve("cut.xlsx"), Encrypted.agile(cut, SECRET));
        assertThat(read(file).codes()).containsExactly("TC116");
        Path other = Files.write(folder.resolve("text.xlsx"), Encrypted.agile(new byte[1_000], SECRET));
        assertThat(read(other).codes()).containsExactly("TC116");
    }

    @Test
    void oneTooLargeToBeHeldIsRefused() throws IOException {
        lines("*: " + SECRET);
        Path file = Files.write(folder.resolve("large.xlsx"), Encrypted.agile(new byte[33 << 20], SECRET));
        assertThat(read(file).codes()).containsExactly("TC118");
    }
}
