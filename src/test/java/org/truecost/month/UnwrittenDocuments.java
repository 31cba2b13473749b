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
            SourceFiles originals,
            TrueCostProperties properties) {
        return new ReportDocuments(reports, facts, replacements, returned, originals, properties) {
            @Override
            void writeSummary(ReportFiles ticket) {
                facts.briefing(reports.report(ticket.month(), ticket.revision()));
            }

            @Override
            void writeBriefings(ReportFiles ticket) {}

            @Override
            void returnWorkbooks(ReportFiles ticket) {}

            @Override
            void publish(ReportFiles ticket) {
                reports.finish(reports.report(ticket.month(), ticket.revision()), List.of("none.txt"), Map.of());
            }
        };
    }
}
