package org.truecost.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.truecost.problem.Language;
import org.truecost.report.Briefing;
import org.truecost.report.SampleComparison;

/** The sample's briefing in both languages, in a process that has written some. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 10, time = 2)
@Fork(1)
@State(Scope.Benchmark)
public class BriefingPair {

    private final PdfBriefing pdf = new PdfBriefing(Templates.load(Path.of("output-templates")));
    private final Briefing briefing = SampleComparison.briefing();

    /** The bytes of both, so that none is left out. */
    @Benchmark
    public int writes() throws IOException {
        int bytes = 0;
        for (Language language : Language.all()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.write(briefing, language, out);
            bytes += out.size();
        }
        return bytes;
    }
}
