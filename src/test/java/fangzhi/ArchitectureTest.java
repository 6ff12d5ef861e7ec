package fangzhi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The packages' direction and what stays inside one of them. */
final class ArchitectureTest {
  /** Each uses only those before it. */
  private static final List<String> PACKAGES =
      List.of(
          "model",
          "segment",
          "text",
          "query",
          "page",
          "place",
          "parse",
          "jump",
          "duplicate",
          "index",
          "search",
          "export",
          "ingest",
          "server",
          "app");

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("fangzhi");

  static List<String> packages() {
    return PACKAGES;
  }

  @ParameterizedTest
  @MethodSource("packages")
  void packageHoldsClasses(String name) {
    assertFalse(
        MAIN.stream().noneMatch(c -> isCode(c, "fangzhi." + name)),
        "no class of fangzhi." + name + " was scanned");
  }

  private static boolean isCode(JavaClass c, String name) {
    return c.getPackageName().startsWith(name) && !c.getSimpleName().equals("package-info");
  }

  @Test
  void everyClassIsInOneOfThePackages() {
    classes().should().resideInAnyPackage(inside(PACKAGES)).check(MAIN);
  }

  @ParameterizedTest
  @MethodSource("packages")
  void packageUsesOnlyThoseBeforeIt(String name) {
    int index = PACKAGES.indexOf(name);
    List<String> later = PACKAGES.subList(index + 1, PACKAGES.size());
    if (!later.isEmpty()) {
      noClasses()
          .that()
          .resideInAPackage(inside(name))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(inside(later))
          .check(MAIN);
    }
  }

  @Test
  void onlyTheCommandLinePrints() {
    noClasses()
        .that()
        .resideOutsideOfPackage(inside("app"))
        .should(ACCESS_STANDARD_STREAMS)
        .check(MAIN);
  }

  @Test
  void htmlIsReadInOnePackage() {
    staysInside("org.jsoup..", "page");
  }

  @Test
  void luceneStaysBehindSegmentTextIndexAndSearch() {
    staysInside("org.apache.lucene..", "segment", "text", "index", "search");
    staysInside("org.apache.lucene.index..", "index", "search");
  }

  private static void staysInside(String library, String... names) {
    noClasses()
        .that()
        .resideOutsideOfPackages(inside(List.of(names)))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(MAIN);
  }

  private static String[] inside(List<String> names) {
    return names.stream().map(ArchitectureTest::inside).toArray(String[]::new);
  }

  private static String inside(String name) {
    return "fangzhi." + name + "..";
  }
}
