package io.github.adversaria;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A room of the house imports only rooms below it. */
final class ArchitectureTest {

  /** From the ground floor up; the root package holds the facade that notebooks import. */
  private static final List<String> ROOMS =
      List.of(
          "require",
          "show",
          "integrate",
          "density",
          "divergence",
          "plot",
          "expression",
          "theory",
          "learning",
          "game",
          "nn",
          "data",
          "metric",
          "gan",
          "gan.energy",
          "gan.conditional",
          "gan.translation",
          "gan.latent",
          "exercise",
          "notebook",
          "notebook.kernel",
          "notebook.run",
          "notebook.book",
          "cli");

  private static JavaClasses classes;

  @BeforeAll
  static void read() {
    classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(root());
  }

  @TestFactory
  List<DynamicTest> noRoomImportsOneAboveIt() {
    return ROOMS.stream()
        .map(
            room -> {
              List<String> above = ROOMS.subList(ROOMS.indexOf(room) + 1, ROOMS.size());
              return DynamicTest.dynamicTest(
                  room,
                  () -> {
                    if (!above.isEmpty()) {
                      noClasses()
                          .that()
                          .resideInAPackage(root() + "." + room)
                          .should()
                          .dependOnClassesThat()
                          .resideInAnyPackage(packages(above))
                          .check(classes);
                    }
                  });
            })
        .toList();
  }

  @Test
  void everyPackageIsARoom() {
    var found =
        classes.stream()
            .map(type -> type.getPackageName())
            .filter(name -> !name.equals(root()))
            .map(name -> name.substring(root().length() + 1))
            .collect(Collectors.toSet());
    assertThat(ROOMS).containsAll(found);
  }

  @Test
  void groundFloorKnowsNoCharts() {
    noClasses()
        .that()
        .resideInAnyPackage(packages(ROOMS.subList(0, ROOMS.indexOf("plot"))))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.knowm.xchart..", "java.awt..", "org.dflib..", "picocli..")
        .check(classes);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching(root() + ".(**)").should().beFreeOfCycles().check(classes);
  }

  /** Notebooks import rooms whole, and a name that two rooms have would be ambiguous there. */
  @Test
  void noTwoRoomsOfferTypesOfOneName() {
    var names =
        classes.stream()
            .filter(
                type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
            .map(JavaClass::getSimpleName)
            .toList();
    assertThat(names).contains("Density").doesNotHaveDuplicates();
  }

  private static String[] packages(List<String> rooms) {
    return rooms.stream().map(room -> root() + "." + room).toArray(String[]::new);
  }

  private static String root() {
    return ArchitectureTest.class.getPackageName();
  }
}
