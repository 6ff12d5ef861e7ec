package fangzhi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * What the program is made of, by the bill of materials (CycloneDX) that the build puts into the
 * jar: whether it may be passed on, and whether a weakness of it is known.
 */
class DependenciesTest {
  /** Licences, by SPDX, under which the program may be passed on with its libraries. */
  private static final Set<String> LICENCES =
      Set.of(
          "Apache-2.0",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "BSD-4-Clause", // JLine's own text is the one of three clauses; its POM names the older
          "CC0-1.0",
          "EPL-2.0",
          "MIT",
          "Unicode-3.0");

  private static final Path ADVISORIES =
      Path.of("src", "test", "resources", "dependencies", "advisories.csv");

  /**
   * A library.
   *
   * @param name group and artifact, such as org.jsoup:jsoup
   * @param licences any one of which may be chosen
   */
  private record Library(String name, Version version, List<String> licences) {
    static Library read(JsonNode component) {
      List<String> licences = new ArrayList<>();
      for (JsonNode choice : component.path("licenses")) {
        licences.add(choice.path("license").path("id").asText());
      }
      return new Library(
          component.path("group").textValue() + ":" + component.path("name").textValue(),
          Version.parse(component.path("version").textValue()),
          licences);
    }
  }

  private record Advisory(String id, String name, Version fixed) {
    static Advisory read(String line) {
      String[] cells = line.split(",", 4);
      return new Advisory(cells[0], cells[1], Version.parse(cells[2]));
    }

    boolean concerns(Library library) {
      return library.name().equals(name) && library.version().compareTo(fixed) < 0;
    }
  }

  @Test
  void billNamesWhatTheProgramRunsOn() throws Exception {
    List<String> names = libraries().stream().map(Library::name).toList();
    assertTrue(names.size() > 50, names::toString);
    assertTrue(names.contains("org.apache.lucene:lucene-core"), names::toString);
    assertTrue(names.contains("org.eclipse.jetty:jetty-server"), names::toString);
    assertTrue(names.stream().noneMatch(name -> name.startsWith("org.junit")), names::toString);
  }

  @Test
  void eachLibraryMayBePassedOn() throws Exception {
    List<Library> unclear =
        libraries().stream()
            .filter(library -> library.licences().stream().noneMatch(LICENCES::contains))
            .toList();
    assertEquals(List.of(), unclear);
  }

  @Test
  void noLibraryHasAKnownWeakness() throws Exception {
    List<Library> libraries = libraries();
    List<String> weak =
        advisories().stream()
            .flatMap(
                advisory ->
                    libraries.stream()
                        .filter(advisory::concerns)
                        .map(library -> advisory.id() + ": " + library))
            .toList();
    assertEquals(List.of(), weak);
  }

  @Test
  void olderVersionIsFound() throws Exception {
    Library old = new Library("org.jsoup:jsoup", Version.parse("1.23.0"), List.of("MIT"));
    List<String> found =
        advisories().stream().filter(advisory -> advisory.concerns(old)).map(Advisory::id).toList();
    assertEquals(List.of("CVE-2026-71497", "CVE-2026-75140"), found);
  }

  private static List<Advisory> advisories() throws IOException {
    try (Stream<String> lines = Files.lines(ADVISORIES)) {
      return lines.filter(line -> !line.startsWith("#")).skip(1).map(Advisory::read).toList();
    }
  }

  private static List<Library> libraries() throws IOException {
    try (InputStream bill = DependenciesTest.class.getResourceAsStream("/META-INF/sbom/bom.json")) {
      assumeTrue(bill != null, "no bill of materials: Maven makes it only where it is online");
      JsonNode components = new ObjectMapper().readTree(bill).path("components");
      return StreamSupport.stream(components.spliterator(), false).map(Library::read).toList();
    }
  }
}
