package io.github.adversaria.notebook.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Maven's rules make of a small repository. */
class LocalRepositoryTest {

  @TempDir Path root;
  private LocalRepository repository;

  @BeforeEach
  void start() {
    repository = new LocalRepository(root);
  }

  private void artifact(String name, String version, String pom) throws IOException {
    Path dir = Files.createDirectories(root.resolve("g").resolve(name).resolve(version));
    Files.writeString(dir.resolve(name + "-" + version + ".jar"), "");
    pom(name, version, pom);
  }

  private void pom(String name, String version, String pom) throws IOException {
    Path dir = Files.createDirectories(root.resolve("g").resolve(name).resolve(version));
    Files.writeString(
        dir.resolve(name + "-" + version + ".pom"),
        "<project><artifactId>%s</artifactId>%s</project>".formatted(name, pom));
  }

  private static String needs(String... dependencies) {
    return "<dependencies>" + String.join("", dependencies) + "</dependencies>";
  }

  private static String dependency(String name, String version, String more) {
    String line = version.isEmpty() ? "" : "<version>" + version + "</version>";
    return "<dependency><groupId>g</groupId><artifactId>%s</artifactId>%s%s</dependency>"
        .formatted(name, line, more);
  }

  private List<String> jars(String... artifacts) {
    return repository.jars(Stream.of(artifacts).map(MavenCoordinates::parse).toList()).stream()
        .map(each -> each.getFileName().toString())
        .toList();
  }

  @Test
  void whatIsNeededToRunComesTooTheNearestVersionOfEach() throws Exception {
    artifact("a", "1", needs(dependency("b", "1", ""), dependency("c", "2", "")));
    artifact("b", "1", needs(dependency("c", "1", ""), dependency("d", "1", "")));
    artifact("c", "2", "");
    artifact("d", "1", "");
    assertThat(jars("g:a:1")).containsExactly("a-1.jar", "b-1.jar", "c-2.jar", "d-1.jar");
    assertThat(jars("g:a:1")).as("they are there already").isEmpty();
  }

  @Test
  void testsOptionalsAndExclusionsStayAway() throws Exception {
    artifact(
        "a",
        "1",
        needs(
            dependency("t", "1", "<scope>test</scope>"),
            dependency("o", "1", "<optional>true</optional>"),
            dependency("p", "1", "<scope>provided</scope>"),
            dependency("r", "1", "<scope>runtime</scope>"),
            dependency(
                "b",
                "1",
                "<exclusions><exclusion><groupId>g</groupId><artifactId>*</artifactId>"
                    + "</exclusion></exclusions>")));
    artifact("r", "1", "");
    artifact("b", "1", needs(dependency("t", "1", "")));
    assertThat(jars("g:a:1")).containsExactly("a-1.jar", "r-1.jar", "b-1.jar");
  }

  @Test
  void versionsComeFromParentsPropertiesAndImports() throws Exception {
    pom(
        "parent",
        "7",
        "<version>7</version><properties><v.b>1</v.b><v.c>wrong</v.c></properties>"
            + "<dependencyManagement>"
            + needs(
                dependency("b", "${v.b}", ""),
                dependency("bom", "3", "<type>pom</type><scope>import</scope>"))
            + "</dependencyManagement>"
            + needs(dependency("i", "${project.version}", "")));
    pom(
        "bom",
        "3",
        "<dependencyManagement>" + needs(dependency("d", "4", "")) + "</dependencyManagement>");
    artifact(
        "a",
        "1",
        "<parent><groupId>g</groupId><artifactId>parent</artifactId><version>7</version></parent>"
            + "<properties><v.c>2</v.c></properties>"
            + needs(
                dependency("b", "", ""), dependency("c", "${v.c}", ""), dependency("d", "", "")));
    artifact("b", "1", "");
    artifact("c", "2", "");
    artifact("d", "4", "");
    artifact("i", "7", "");
    assertThat(jars("g:a:1"))
        .containsExactlyInAnyOrder("a-1.jar", "i-7.jar", "b-1.jar", "c-2.jar", "d-4.jar");
  }

  @Test
  void classifiersAndPackagingAreInTheOrderOfIJava() throws Exception {
    Path dir = Files.createDirectories(root.resolve("g/n/1"));
    Files.writeString(dir.resolve("n-1-linux.jar"), "");
    pom("n", "1", "");
    assertThat(jars("g:n:jar:linux:1")).containsExactly("n-1-linux.jar");
    assertThatThrownBy(() -> jars("g:n:jar:mac:1"))
        .isInstanceOf(MagicFailed.class)
        .hasMessageContaining("-Dartifact=g:n:1:jar:mac\n");
  }

  @Test
  void whatIsMissingBelowNamesWhatWasAskedFor() throws Exception {
    artifact("a", "1", needs(dependency("b", "2", "")));
    assertThatThrownBy(() -> jars("g:a:1"))
        .isInstanceOf(MagicFailed.class)
        .hasMessageStartingWith("g:b:2, which g:a:1 needs, is not in " + root)
        .hasMessageContaining("mvn dependency:get -Dartifact=g:a:1\n");
  }

  @Test
  void fragmentsOfAPomWillDo() throws Exception {
    artifact("a", "1", "");
    String loose = "<repository><id>x</id></repository>" + dependency("a", "1", "");
    assertThat(repository.jarsOf(loose)).containsExactly(root.resolve("g/a/1/a-1.jar"));
    assertThat(new LocalRepository(root).jarsOf(needs(dependency("a", "1", "")))).hasSize(1);
    assertThat(
            new LocalRepository(root)
                .jarsOf("<project>" + needs(dependency("a", "1", "")) + "</project>"))
        .hasSize(1);
  }

  @Test
  void poisonedOrCircularPomsAreRefused() throws Exception {
    assertThatThrownBy(
            () ->
                repository.jarsOf("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:/etc/passwd'>]><x>&e;</x>"))
        .isInstanceOf(MagicFailed.class);
    artifact(
        "a",
        "1",
        "<parent><groupId>g</groupId><artifactId>a</artifactId><version>1</version></parent>");
    assertThatThrownBy(() -> jars("g:a:1")).hasMessageContaining("its own parent");
    artifact("p", "1", "<properties><x>${x}</x></properties>" + needs(dependency("b", "${x}", "")));
    assertThatThrownBy(() -> jars("g:p:1")).hasMessageContaining("defined by itself");
  }
}
