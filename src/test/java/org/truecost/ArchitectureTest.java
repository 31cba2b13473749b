package org.truecost;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;
import org.truecost.planted.Trespasser;

/**
 * The house has two storeys. A package right below {@code org.truecost} is a house, and says what it is about; which other houses it
 * may know is listed here. The packages inside are its rooms, and used by it alone. Each library stays where it belongs.
 */
@AnalyzeClasses(packages = "org.truecost", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "org.truecost.";

    /** The domain: plain Java. Each knows the ones it is listed with. */
    private static final Map<String, String> DOMAIN = Map.of(
            "money", "",
            "problem", "money",
            "ledger", "problem money",
            "recognition", "ledger money",
            "expectation", "recognition ledger problem money",
            "check", "cost expectation recognition ledger problem money",
            "cost", "expectation recognition ledger problem money",
            "movement", "cost recognition ledger money",
            "report", "movement cost expectation recognition check ledger problem money");

    /** What is around the domain, and which houses each knows. */
    private static final Map<String, String> AROUND = Map.ofEntries(
            Map.entry("files", "problem"),
            Map.entry("input", "files ledger problem money"),
            Map.entry("wording", "report ledger problem money"),
            Map.entry("output", "wording report movement cost recognition ledger problem money files"),
            Map.entry("store", "files ledger problem money"),
            Map.entry("inbox", "input files"),
            Map.entry("mail", ""),
            Map.entry("schedule", ""),
            Map.entry("settings", "mail schedule report problem files"),
            Map.entry("batch", "settings store input files ledger problem money"),
            Map.entry(
                    "month",
                    "batch settings store output report movement check cost expectation recognition ledger problem money input inbox files"),
            Map.entry("delivery", "month batch settings store output wording report problem mail files"),
            Map.entry("operations", "delivery batch settings store files"),
            Map.entry(
                    "watch",
                    "operations delivery month batch settings store output report problem inbox schedule files"));

    private static final int MOST_FILES = 40;
    private static final int MEDIAN_FILES = 16;

    @ArchTest
    static final ArchRule theDomainIsPlainJava = classes()
            .that()
            .resideInAnyPackage(packages(DOMAIN.keySet()))
            .should(onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "org.truecost..")));

    @ArchTest
    static void everyHouseKnowsOnlyWhatIsListed(JavaClasses all) {
        Stream.concat(DOMAIN.entrySet().stream(), AROUND.entrySet().stream())
                .forEach(house -> classes()
                        .that()
                        .resideInAPackage(own(house.getKey()))
                        .should(knowOnly(house.getKey(), house.getValue()))
                        .check(all));
    }

    @ArchTest
    static void everyHouseIsListed(JavaClasses all) {
        assertThat(all.stream().map(ArchitectureTest::house).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(DOMAIN.keySet().stream(), AROUND.keySet().stream(), Stream.of("", "command"))
                                .flatMap(same -> same)
                                .toList());
    }

    @ArchTest
    static final ArchRule internalPackagesAreUsedInTheirHouseAlone = classes().should(stayOutOfOthersRooms());

    @ArchTest
    static final ArchRule noCircleAmongHouses =
            slices().matching("org.truecost.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noCircleAmongRooms =
            slices().matching("org.truecost.(**)").should().beFreeOfCycles();

    @ArchTest
    static void roomsAreSmall(JavaClasses all) {
        List<Integer> files = all.stream()
                .filter(type -> !type.getPackageName().equals("org.truecost"))
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(groupingBy(JavaClass::getPackageName))
                .values()
                .stream()
                .map(List::size)
                .sorted()
                .toList();
        assertThat(files.getLast()).isLessThanOrEqualTo(MOST_FILES);
        assertThat(files.get(files.size() / 2)).isLessThanOrEqualTo(MEDIAN_FILES);
    }

    @ArchTest
    static void aTrespasserIsFound(JavaClasses all) {
        JavaClasses planted = new ClassFileImporter().importClasses(Trespasser.class);
        assertThat(internalPackagesAreUsedInTheirHouseAlone.evaluate(planted).hasViolation())
                .isTrue();
    }

    @ArchTest
    static final ArchRule mailTakesPaths = classes()
            .that()
            .resideInAPackage(own("mail"))
            .should(onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "javax.net..",
                    "org.jspecify..",
                    "org.springframework.mail..",
                    "org.springframework.boot.ssl..",
                    "jakarta.mail..",
                    "org.eclipse.angus.mail..",
                    own("mail"))));

    @ArchTest
    static final ArchRule mailLibrariesStayInMail = staysIn("jakarta.mail..", "mail");

    @ArchTest
    static final ArchRule jollydayStaysInSchedule = staysIn("de.focus_shift..", "schedule");

    @ArchTest
    static final ArchRule springBatchStaysInBatch = staysIn("org.springframework.batch..", "batch");

    @ArchTest
    static final ArchRule poiStaysInInputAndOutput = staysIn("org.apache.poi..", "input", "output");

    @ArchTest
    static final ArchRule openPdfStaysInOutput = staysIn("org.openpdf..", "output");

    /** A class elsewhere would never be made, as the program looks for it in these houses alone. */
    @ArchTest
    static final ArchRule whatSpringMakesIsInTheHousesItLooksThrough = classes()
            .that()
            .areMetaAnnotatedWith(Component.class)
            .or()
            .areAnnotatedWith(ConfigurationProperties.class)
            .should()
            .resideInAnyPackage(Stream.of(Application.class
                            .getAnnotation(SpringBootApplication.class)
                            .scanBasePackages())
                    .map(searched -> searched + "..")
                    .toArray(String[]::new))
            .orShould()
            .be(Application.class);

    @ArchTest
    static final ArchRule amountsAreNeverBinaryFractions = fields().that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(packages(DOMAIN.keySet()))
            .should()
            .notHaveRawType("double")
            .andShould()
            .notHaveRawType("float")
            .andShould()
            .notHaveRawType(Double.class)
            .andShould()
            .notHaveRawType(Float.class);

    private static ArchCondition<JavaClass> knowOnly(String house, String others) {
        List<String> known =
                Stream.concat(Stream.of(house), Stream.of(others.split(" "))).toList();
        return onlyDependOnClassesThat(describe(
                "are no business of house " + house, (JavaClass type) -> !isOurs(type) || known.contains(house(type))));
    }

    /** A class in a room may be used from its own house only. */
    private static ArchCondition<JavaClass> stayOutOfOthersRooms() {
        return new ArchCondition<>("stay out of the rooms of other houses") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> isInARoom(dependency.getTargetClass()))
                        .filter(dependency -> !house(type).equals(house(dependency.getTargetClass())))
                        .map(Dependency::getDescription)
                        .forEach(trespass -> events.add(SimpleConditionEvent.violated(type, trespass)));
            }
        };
    }

    private static boolean isOurs(JavaClass type) {
        return (type.getPackageName() + ".").startsWith(ROOT);
    }

    private static boolean isInARoom(JavaClass type) {
        return isOurs(type) && type.getPackageName().indexOf('.', ROOT.length()) > 0;
    }

    /** The first word of a package below the root; empty for the root itself. */
    private static String house(JavaClass type) {
        String name = type.getPackageName() + ".";
        return name.equals(ROOT) ? "" : name.substring(ROOT.length(), name.indexOf('.', ROOT.length()));
    }

    private static ArchRule staysIn(String library, String... names) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(packages(List.of(names)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .allowEmptyShould(true);
    }

    private static String[] packages(Iterable<String> names) {
        Stream.Builder<String> packages = Stream.builder();
        names.forEach(name -> packages.add(own(name)));
        return packages.build().toArray(String[]::new);
    }

    private static String own(String name) {
        return ROOT + name + "..";
    }
}
