package io.github.adversaria.notebook.kernel;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A POM as far as a class path needs it: what it inherits, its properties and the versions that it
 * manages, imported ones included. Profiles and version ranges are not looked at ("POM Reference",
 * Maven).
 */
final class MavenPom {

  /** Parents and imports followed; a longer chain is a circle. */
  private static final int MAX_DEPTH = 20;

  private static final int MAX_SUBSTITUTIONS = 100;
  private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)}");

  /**
   * What a POM says that its artifact needs.
   *
   * @param exclusions keys of what is left out below it, of which {@code *} may be a part
   */
  record Dependency(
      MavenCoordinates artifact, String scope, boolean optional, Set<String> exclusions) {

    /** Whether programs that use the artifact need it to run. */
    boolean isNeeded() {
      return !optional && Set.of("compile", "runtime").contains(scope);
    }
  }

  private final Map<String, String> properties = new HashMap<>();
  private final Map<String, Dependency> managed = new LinkedHashMap<>();
  private final List<Element> declared = new ArrayList<>();

  private MavenPom() {}

  /**
   * Reads a POM and all that it inherits and imports.
   *
   * @param others gives the text of another POM
   */
  static MavenPom read(String xml, Function<MavenCoordinates, String> others) {
    return read(xml, others, 0);
  }

  private static MavenPom read(String xml, Function<MavenCoordinates, String> others, int depth) {
    if (depth > MAX_DEPTH) {
      throw new MagicFailed("a POM is its own parent, or imports itself");
    }
    Element project = parse(xml);
    MavenPom pom = new MavenPom();
    child(project, "parent")
        .ifPresent(
            parent -> {
              var coordinates =
                  new MavenCoordinates(
                      text(parent, "groupId"),
                      text(parent, "artifactId"),
                      "pom",
                      "",
                      text(parent, "version"));
              pom.inherit(read(others.apply(coordinates), others, depth + 1));
              pom.properties.put("project.groupId", coordinates.group());
              pom.properties.put("project.version", coordinates.version());
              pom.properties.put("project.parent.groupId", coordinates.group());
              pom.properties.put("project.parent.version", coordinates.version());
            });
    for (String own : List.of("groupId", "artifactId", "version")) {
      child(project, own).ifPresent(each -> pom.properties.put("project." + own, content(each)));
    }
    child(project, "properties").stream()
        .flatMap(all -> children(all, null))
        .forEach(each -> pom.properties.put(each.getTagName(), content(each)));
    child(project, "dependencyManagement").stream()
        .flatMap(all -> child(all, "dependencies").stream())
        .flatMap(all -> children(all, "dependency"))
        .forEach(each -> pom.manage(pom.dependency(each), others, depth));
    child(project, "dependencies").stream()
        .flatMap(all -> children(all, "dependency"))
        .forEach(pom.declared::add);
    return pom;
  }

  private void inherit(MavenPom parent) {
    properties.putAll(parent.properties);
    managed.putAll(parent.managed);
    declared.addAll(parent.declared);
  }

  private void manage(Dependency each, Function<MavenCoordinates, String> others, int depth) {
    if (each.scope().equals("import")) {
      MavenPom imported = read(others.apply(each.artifact().pom()), others, depth + 1);
      imported.managed.forEach(managed::putIfAbsent);
    } else {
      managed.put(each.artifact().key(), each);
    }
  }

  /** What the artifact needs, the versions filled in where the POM manages them. */
  List<Dependency> dependencies() {
    Map<String, Dependency> all = new LinkedHashMap<>();
    for (Element each : declared) {
      Dependency dependency = dependency(each);
      all.put(dependency.artifact().key(), dependency); // a child's word stands, not its parent's
    }
    return List.copyOf(all.values());
  }

  private Dependency dependency(Element element) {
    String classifier = filled(text(element, "classifier"));
    String type = filled(text(element, "type"));
    var artifact =
        new MavenCoordinates(
            filled(text(element, "groupId")),
            filled(text(element, "artifactId")),
            type.isEmpty() ? "jar" : type,
            classifier,
            filled(text(element, "version")));
    Optional<Dependency> known = Optional.ofNullable(managed.get(artifact.key()));
    String version =
        artifact.version().isEmpty()
            ? known.map(each -> each.artifact().version()).orElse("")
            : artifact.version();
    String scope = filled(text(element, "scope"));
    Set<String> exclusions =
        Stream.concat(
                child(element, "exclusions").stream()
                    .flatMap(all -> children(all, "exclusion"))
                    .map(each -> text(each, "groupId") + ":" + text(each, "artifactId")),
                known.stream().flatMap(each -> each.exclusions().stream()))
            .collect(Collectors.toUnmodifiableSet());
    return new Dependency(
        new MavenCoordinates(
            artifact.group(), artifact.artifact(), artifact.extension(), classifier, version),
        scope.isEmpty() ? known.map(Dependency::scope).orElse("compile") : scope,
        filled(text(element, "optional")).equals("true"),
        exclusions);
  }

  /** A text with the values of properties in place of their names. */
  private String filled(String text) {
    String filled = text;
    for (int i = 0; i < MAX_SUBSTITUTIONS; i++) {
      Matcher property = PROPERTY.matcher(filled);
      if (!property.find()) {
        return filled;
      }
      String name = property.group(1).replaceFirst("^pom\\.", "project.");
      String value =
          properties.getOrDefault(name, properties.getOrDefault("project." + name, "unknown"));
      filled = property.replaceFirst(Matcher.quoteReplacement(value));
    }
    throw new MagicFailed("a property of a POM is defined by itself: " + text);
  }

  private static Element parse(String xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(xml)))
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new MagicFailed("a POM cannot be read: " + e.getMessage(), e);
    }
  }

  private static Stream<Element> children(Element element, String name) {
    return Stream.iterate(element.getFirstChild(), n -> n != null, Node::getNextSibling)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .filter(each -> name == null || each.getTagName().equals(name));
  }

  private static Optional<Element> child(Element element, String name) {
    return children(element, name).findFirst();
  }

  private static String content(Element element) {
    return element.getTextContent().strip();
  }

  private static String text(Element element, String name) {
    return child(element, name).map(MavenPom::content).orElse("");
  }
}
