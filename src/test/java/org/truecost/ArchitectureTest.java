package org.truecost;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** Which package may know which: money ◄ ledger ◄ cost ◄ report, plain Java; each library in the packages it is for. */
@AnalyzeClasses(packages = "org.truecost", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule moneyKnowsNoOtherPackage = knowsOnly("money");

    @ArchTest
    static final ArchRule ledgerKnowsMoney = knowsOnly("ledger", "money");

    @ArchTest
    static final ArchRule costKnowsLedgerAndMoney = knowsOnly("cost", "ledger", "money");

    @ArchTest
    static final ArchRule reportKnowsCostLedgerAndMoney = knowsOnly("report", "cost", "ledger", "money");

    @ArchTest
    static final ArchRule mailTakesPaths = classes()
            .that()
            .resideInAPackage(own("mail"))
            .should(onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "javax.net..",
                    "org.jspecify..",
                    "org.springframework.mail..",
                    "jakarta.mail..",
                    "org.eclipse.angus.mail..",
                    own("mail"))));

    @ArchTest
    static final ArchRule mailLibrariesStayInMail = staysIn("jakarta.mail..", "mail");

    @ArchTest
    static final ArchRule springBatchStaysInJob = staysIn("org.springframework.batch..", "job");

    @ArchTest
    static final ArchRule poiStaysInInputAndOutput = staysIn("org.apache.poi..", "input", "output");

    @ArchTest
    static final ArchRule openPdfStaysInOutput = staysIn("org.openpdf..", "output");

    @ArchTest
    static final ArchRule noPackageCycles =
            slices().matching("org.truecost.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule amountsAreNeverBinaryFractions = fields().that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(packages("money", "ledger", "cost", "report"))
            .should()
            .notHaveRawType("double")
            .andShould()
            .notHaveRawType("float")
            .andShould()
            .notHaveRawType(Double.class)
            .andShould()
            .notHaveRawType(Float.class)
            .allowEmptyShould(true);

    private static ArchRule knowsOnly(String name, String... others) {
        String[] known = Stream.of(Stream.of("java..", "org.jspecify..", own(name)), Stream.of(packages(others)))
                .flatMap(same -> same)
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(own(name))
                .should(onlyDependOnClassesThat(resideInAnyPackage(known)))
                .allowEmptyShould(true);
    }

    private static ArchRule staysIn(String library, String... names) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(packages(names))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .allowEmptyShould(true);
    }

    private static String[] packages(String... names) {
        return Stream.of(names).map(ArchitectureTest::own).toArray(String[]::new);
    }

    private static String own(String name) {
        return "org.truecost." + name + "..";
    }
}
