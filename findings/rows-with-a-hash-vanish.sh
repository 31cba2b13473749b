#!/usr/bin/env bash
# Expected: a CSV has no comments (RFC 4180 knows none), so a line "#1 rack,1000" is a record unless comments were asked for.
# Happens:  Spring Batch's FlatFileItemReader and univocity-parsers skip lines that begin with # by default, without a count or a warning.
#           FastCSV and Commons CSV return them.
# Hurt:     anyone who imports cost lines that begin with a number sign (#1 rack, #4711 order): they are missing from the total, and the job's
#           read count agrees with the rows that were read.
# Versions: Spring Batch 6.0.6, univocity-parsers 2.9.1; FastCSV 4.0.0 and Commons CSV 1.14.1 to compare
source "$(dirname "${BASH_SOURCE[0]}")/lib/observe.bash"

maven org.springframework.batch:spring-batch-core:6.0.6 com.univocity:univocity-parsers:2.9.1 de.siegmar:fastcsv:4.0.0 \
    org.apache.commons:commons-csv:1.14.1

cat >Hash.java <<'JAVA'
import com.univocity.parsers.csv.*;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.apache.commons.csv.CSVFormat;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.core.io.ByteArrayResource;

class Hash {
    static final String CSV = "#1 rack,1000\n#2 rack,2000\nH100,3000\n";

    public static void main(String[] args) throws Exception {
        var reader = new FlatFileItemReaderBuilder<String>().name("costs").lineMapper((line, number) -> line)
                .resource(new ByteArrayResource(CSV.getBytes(StandardCharsets.UTF_8))).build();
        reader.open(new ExecutionContext());
        var lines = new ArrayList<String>();
        for (String line = reader.read(); line != null; line = reader.read()) lines.add(line);
        System.out.println("Spring Batch  " + lines);
        var rows = new ArrayList<String>();
        for (String[] row : new CsvParser(new CsvParserSettings()).parseAll(new StringReader(CSV))) rows.add(String.join(",", row));
        System.out.println("univocity     " + rows);
        var records = new ArrayList<String>();
        for (var row : CsvReader.builder().ofCsvRecord(CSV)) records.add(String.join(",", row.getFields()));
        System.out.println("FastCSV       " + records);
        var others = new ArrayList<String>();
        for (var row : CSVFormat.DEFAULT.parse(new StringReader(CSV))) others.add(String.join(",", row));
        System.out.println("Commons CSV   " + others);
    }
}
JAVA
observe run_java Hash.java <<'SEEN'
Spring Batch  [H100,3000]
univocity     [H100,3000]
FastCSV       [#1 rack,1000, #2 rack,2000, H100,3000]
Commons CSV   [#1 rack,1000, #2 rack,2000, H100,3000]
SEEN
