package commentariat.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The arrows of the house: app → services → contract, enrich → analysis → contract, and never back. */
class ArchitectureTest {
    private static final List<String> SERVICES = List.of("ingest", "enrich", "sink", "dashboard");
    private static final Set<String> NAMES_OF_KINDS =
            Set.of("util", "utils", "helper", "impl", "model", "common", "manager", "misc");

    private static JavaClasses classes = new ClassFileImporter().importClasses();

    @BeforeAll
    static void readAllModules() {
        classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("commentariat");
    }

    @Test
    void allModulesAreSeen() {
        assertThat(classes.stream()
                        .map(type -> type.getPackageName().split("\\."))
                        .filter(parts -> parts.length > 1)
                        .map(parts -> parts[1])
                        .collect(Collectors.toSet()))
                .contains(
                        "contract", "analysis", "encoder", "ingest", "enrich", "sink", "dashboard", "embedded", "app");
    }

    @Test
    void contractSeesNoOtherModule() {
        noClasses()
                .that()
                .resideInAPackage("commentariat.contract..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others("contract"))
                .because("everything stands on the contract; it stands on nothing of ours")
                .check(classes);
    }

    @Test
    void analysisSeesTheContractAlone() {
        noClasses()
                .that()
                .resideInAPackage("commentariat.analysis..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others("analysis", "contract"))
                .because("the analysis is a library that anyone can use alone")
                .check(classes);
    }

    @Test
    void analysisKnowsNoKafkaNoFilesNoClock() {
        noClasses()
                .that()
                .resideInAPackage("commentariat.analysis..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "java.nio.file..", "java.net.http..", "java.sql..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(java.time.Clock.class, java.util.Random.class)
                .because("it is a pure function of the article; resources on the class path are read once")
                .check(classes);
    }

    @Test
    void encoderSeesTheContractAndTheAnalysisAlone() {
        noClasses()
                .that()
                .resideInAPackage("commentariat.encoder..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others("encoder", "analysis", "contract"))
                .because("it answers what the analysis asks, and anyone can use the two without the rest")
                .check(classes);
    }

    @Test
    void nativeCodeStaysInTheEncoder() {
        noClasses()
                .that()
                .resideInAnyPackage(others("encoder", "bench"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ai.onnxruntime..")
                .because("whoever keeps to the rules engine loads none of it")
                .check(classes);
    }

    @Test
    void streamsSeesTheContractAlone() {
        noClasses()
                .that()
                .resideInAPackage("commentariat.streams..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others("streams", "contract"))
                .because("it is what the services on Kafka Streams share, and knows none of them")
                .check(classes);
    }

    @Test
    void servicesNeverSeeEachOther() {
        for (String service : SERVICES) {
            String[] rest = SERVICES.stream()
                    .filter(other -> !other.equals(service))
                    .map(other -> "commentariat." + other + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("commentariat." + service + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(rest)
                    .orShould()
                    .dependOnClassesThat()
                    .resideInAnyPackage("commentariat.app..", "commentariat.embedded..")
                    .because("services meet on topics alone")
                    .check(classes);
        }
    }

    @Test
    void onlyEnrichCallsTheAnalysis() {
        noClasses()
                .that()
                .resideInAnyPackage("commentariat.ingest..", "commentariat.sink..", "commentariat.dashboard..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("commentariat.analysis..")
                .because("tags reach the others on topics")
                .check(classes);
    }

    @Test
    void embeddedSeesNoOtherModule() {
        noClasses()
                .that()
                .resideInAPackage("commentariat.embedded..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others("embedded"))
                .because("it only brings servers")
                .check(classes);
    }

    @Test
    void packagesHaveNoCycles() {
        for (String module : List.of(
                "contract", "analysis", "encoder", "streams", "ingest", "enrich", "sink", "dashboard", "embedded")) {
            slices().matching("commentariat." + module + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(true)
                    .check(classes);
        }
    }

    @Test
    void packagesAreNamedAfterWhatIsInThem() {
        assertThat(classes.stream().map(type -> type.getPackage()).collect(Collectors.toSet()))
                .extracting(JavaPackage::getRelativeName)
                .doesNotContainAnyElementsOf(NAMES_OF_KINDS);
    }

    @Test
    void everyPackageHasASignOnTheDoor() {
        assertThat(classes.stream().map(type -> type.getPackage()).collect(Collectors.toSet()))
                .allSatisfy(room -> assertThat(room.tryGetPackageInfo())
                        .as("package-info.java of %s", room.getName())
                        .isPresent());
    }

    private static String[] others(String... allowed) {
        return List.of(
                        "contract",
                        "analysis",
                        "encoder",
                        "streams",
                        "ingest",
                        "enrich",
                        "sink",
                        "dashboard",
                        "embedded",
                        "app",
                        "bench")
                .stream()
                .filter(module -> !List.of(allowed).contains(module))
                .map(module -> "commentariat." + module + "..")
                .toArray(String[]::new);
    }
}
