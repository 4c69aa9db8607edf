package commentariat.analysis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import commentariat.analysis.syntax.SyntaxWeights;
import commentariat.analysis.text.WordList;
import org.junit.jupiter.api.Test;

/** The analysis is a pure library, and its stages know only the ones before them. */
class ArchitectureTest {
    private final JavaClasses analysis = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("commentariat.analysis");

    @Test
    void seesTheContractIcuAndTheJdkAlone() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "commentariat.analysis..",
                        "commentariat.contract..",
                        "com.ibm.icu..",
                        "java..",
                        "org.jspecify..")
                .because("anyone can use it alone")
                .check(analysis);
    }

    @Test
    void readsNoFilesNoNetNoClock() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(WordList.class, SyntaxWeights.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.net..", "java.nio.file..", "java.time..", "java.sql..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(java.util.Random.class)
                .because("it is a pure function of the article; lists are read by WordList, weights by SyntaxWeights")
                .check(analysis);
    }

    @Test
    void stagesKnowOnlyTheOnesBeforeThem() {
        String[] stages = {"text", "syntax", "quotation", "speaker", "country", "stance"};
        for (int i = 0; i < stages.length; i++) {
            for (int later = i + 1; later < stages.length; later++) {
                noClasses()
                        .that()
                        .resideInAPackage("commentariat.analysis." + stages[i] + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("commentariat.analysis." + stages[later] + "..")
                        .because("data moves forward only")
                        .check(analysis);
            }
        }
    }
}
