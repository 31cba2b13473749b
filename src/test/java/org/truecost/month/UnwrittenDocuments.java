package org.truecost.month;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.truecost.settings.TrueCostProperties;
import org.truecost.store.ReportStore;

/** Reports without documents, for tests of when they are made. */
public final class UnwrittenDocuments {

    @Bean
    @Primary
    ReportDocuments unwritten(
            ReportStore reports,
            ReportFacts facts,
            Replacements replacements,
            ReturnedWorkbooks returned,
            SourceFiles sources,
            TrueCostProperties properties) {
        return new ReportDocuments(reports, facts, replacements, returned, sources, properties) {
            @Override
            void writeSummary(ReportFiles files) {
                facts.briefing(reports.report(files.month(), files.revision()));
            }

            @Override
            void writeBriefings(ReportFiles files) {}

            @Override
            void returnWorkbooks(ReportFiles files) {}

            @Override
            void publish(ReportFiles files) {
                reports.finish(reports.report(files.month(), files.revision()), List.of("none.txt"), Map.of());
            }
        };
    }
}
