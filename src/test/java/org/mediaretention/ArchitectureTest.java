package org.mediaretention;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mediaretention.kaltura.KalturaRequest;
import org.mediaretention.kaltura.change.KalturaChange;

/** Holds the packages to what they may know of each other. */
class ArchitectureTest {

  private static final String TOP = "org.mediaretention";
  private static final Pattern ROW_OF_A_PACKAGE =
      Pattern.compile("\\| `([a-z/]+)` \\|[^|]*\\| ((?:none|`[a-z/]+`)[^|]*) \\|");
  private static final Pattern NAME = Pattern.compile("`([a-z/]+)`");

  private static final JavaClasses PROGRAM =
      new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(TOP);

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
  void onlyTheEngineAndTheCheckStartCamel() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..engine..", "..commands..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.camel.main..")
        .check(PROGRAM);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("org.mediaretention.(*)..").should().beFreeOfCycles().check(PROGRAM);
    slices().matching("org.mediaretention.(**)").should().beFreeOfCycles().check(PROGRAM);
  }

  @Test
  void noAuditCanHoldAChange() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..kaltura..", "..disposition..")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(KalturaChange.class)
        .check(PROGRAM);
    noClasses()
        .that()
        .areAssignableTo(KalturaRequest.class)
        .should()
        .beAssignableTo(KalturaChange.class)
        .check(PROGRAM);
  }

  @Test
  void dispositionDecidesWithoutCamel() {
    noClasses()
        .that()
        .resideInAPackage("..disposition..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.camel..")
        .check(PROGRAM);
  }

  @Test
  void packagesKnowOfEachOtherWhatTheDocumentsSay() throws IOException {
    Map<String, Set<String>> said = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of("docs/architecture.md"))) {
      Matcher row = ROW_OF_A_PACKAGE.matcher(line);
      if (row.matches()) {
        said.put(row.group(1), new TreeSet<>(ourPackagesIn(row.group(2))));
      }
    }
    assertThat(known()).isEqualTo(said);
  }

  private static List<String> ourPackagesIn(String cell) {
    return NAME.matcher(cell).results().map(name -> name.group(1)).toList();
  }

  private static Map<String, Set<String>> known() {
    Map<String, Set<String>> known = new TreeMap<>();
    for (JavaClass one : PROGRAM) {
      String own = packageOf(one);
      if (!own.isEmpty()) {
        Set<String> others = known.computeIfAbsent(own, any -> new TreeSet<>());
        one.getDirectDependenciesFromSelf().stream()
            .map(dependency -> packageOf(dependency.getTargetClass().getBaseComponentType()))
            .filter(other -> !other.isEmpty() && !other.equals(own))
            .forEach(others::add);
      }
    }
    return known;
  }

  /** The folder below what all have in common; empty for the top, and for packages of others. */
  private static String packageOf(JavaClass one) {
    String name = one.getPackageName();
    return name.startsWith(TOP + ".") ? name.substring(TOP.length() + 1).replace('.', '/') : "";
  }

  @Test
  void timeEntersThroughOneDoor() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "..audit..",
            "..disposition..",
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
        .because("PrivateFiles makes them private and durable")
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
