package org.truecost.month;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.truecost.output.ReturnedWorkbook;
import org.truecost.settings.TrueCostProperties;
import org.truecost.store.ReportStore;

/** Reports without documents, for tests of when they are made. */
public final class UnwrittenDocuments {

    @Bean
    @Primary
    ReportDocuments unwritten(
            ReportStore reports, Replacements replacements, ReturnedWorkbooks returned, TrueCostProperties properties) {
        return new ReportDocuments(reports, replacements, returned, properties) {
            @Override
            void writeSummary(ReportRun run) {
                run.facts().briefing();
            }

            @Override
            void writeBriefings(ReportRun run) {}

            @Override
            List<ReturnedWorkbook> returnWorkbooks(ReportRun run) {
                return List.of();
            }

            @Override
            void publish(ReportRun run) {
                reports.finish(run.report(), List.of("none.txt"), Map.of());
            }
        };
    }
}
