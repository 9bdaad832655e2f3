package org.mediaretention;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.FileOutputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Holds the packages to what they may know of each other. */
class ArchitectureTest {

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("org.mediaretention");

  @Test
  void policyKnowsNothingButJava() {
    classes()
        .that()
        .resideInAPackage("..policy..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.mediaretention.policy..")
        .check(PROGRAM);
  }

  @Test
  void policyKnowsNoClock() {
    noClasses()
        .that()
        .resideInAPackage("..policy..")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .orShould()
        .callMethod(Instant.class, "now")
        .check(PROGRAM);
  }

  @Test
  void exportKnowsNeitherCamelNorTheRest() {
    noClasses()
        .that()
        .resideInAPackage("..export..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.camel..",
            "..policy..",
            "..kaltura..",
            "..audit..",
            "..report..",
            "..settings..",
            "..sandbox..")
        .check(PROGRAM);
  }

  @Test
  void sandboxSharesNoCodeWithTheProgram() {
    noClasses()
        .that()
        .resideInAPackage("..sandbox..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "..policy..", "..export..", "..kaltura..", "..audit..", "..report..", "..settings..")
        .check(PROGRAM);
  }

  @Test
  void onlyTheDemoAndTheSandboxItselfKnowTheSandbox() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..sandbox..")
        .and()
        .doNotHaveSimpleName("Demo")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("..sandbox..")
        .check(PROGRAM);
  }

  @Test
  void onlyEngineAndWiringStartCamel() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.mediaretention")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.camel.main..")
        .check(PROGRAM);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("org.mediaretention.(*)..").should().beFreeOfCycles().check(PROGRAM);
  }

  @Test
  void timeEntersThroughOneDoor() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "..audit..",
            "..kaltura..",
            "..report..",
            "..export..",
            "..progress..",
            "..schedule..",
            "..observe..")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .check(PROGRAM);
  }

  @Test
  void filesAreMadeInOnePlace() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..disk..", "..sandbox..")
        .should()
        .callMethodWhere(
            target(owner(assignableTo(Files.class)))
                .and(target(nameMatching("write.*|copy|newOutputStream|newBufferedWriter"))))
        .orShould()
        .callMethodWhere(
            target(owner(assignableTo(Files.class)))
                .and(target(nameMatching("create(Directory|Directories|File|TempFile)"))))
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(FileOutputStream.class)
        .because("OwnFiles makes them private and durable")
        .check(PROGRAM);
  }

  @Test
  void namesSayWhatAClassIsFor() {
    noClasses()
        .should()
        .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Abstract\\w*|Base)$")
        .check(PROGRAM);
  }
}
