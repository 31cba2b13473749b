package org.truecost.month;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.truecost.batch.ImportOnly;
import org.truecost.bench.FastexcelReads;
import org.truecost.bench.PoiEventReads;

/** The import and two bare reads of the same workbook in a process that has done so before: Java has compiled what there is to compile. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 12)
@Measurement(iterations = 8)
@Fork(1)
public class WarmImport {

    /** The folder with the workbook. */
    public static final String FOLDER = "bench.warm";

    /** A program that has started, over an empty database; neither is timed. */
    @State(Scope.Benchmark)
    public static class Started {

        private Path data = Path.of("");
        private ConfigurableApplicationContext context = ImportOnly.closed();

        /** Begins again. */
        @Setup(Level.Invocation)
        public void start() throws IOException {
            data = Files.createTempDirectory("warm");
            context = ImportOnly.start(data);
        }

        /** Leaves nothing. */
        @TearDown(Level.Invocation)
        public void stop() throws IOException {
            context.close();
            FileSystemUtils.deleteRecursively(data);
        }
    }

    /** Reads, validates, stores, folds and checks. */
    @Benchmark
    public void imports(Started started) {
        ImportOnly.importAll(Path.of(System.getProperty(FOLDER)), started.context, phase -> {});
    }

    /** Reads every cell by fastexcel-reader. */
    @Benchmark
    public long fastexcel() throws Exception {
        return FastexcelReads.cells(workbook());
    }

    /** Reads every cell by POI's event handler. */
    @Benchmark
    public long poiEvents() throws Exception {
        return PoiEventReads.cells(workbook());
    }

    private static Path workbook() {
        return Path.of(System.getProperty(FOLDER), "payroll-000.xlsx");
    }
}
