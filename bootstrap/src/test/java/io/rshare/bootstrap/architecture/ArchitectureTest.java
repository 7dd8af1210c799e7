package io.rshare.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Dependencies point inward. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.rshare");

  private static final String[] LANGUAGE = {"java..", "javax.crypto..", "org.jspecify.."};
  private static final String[] ENGINE = {
    "io.rshare.authz.compare..",
    "io.rshare.authz.compile..",
    "io.rshare.authz.condition..",
    "io.rshare.authz.evaluate..",
    "io.rshare.authz.explain..",
    "io.rshare.authz.parse..",
    "io.rshare.authz.pattern..",
    "io.rshare.authz.request..",
    "io.rshare.authz.syntax.."
  };

  @Test
  void domainKnowsTheLanguageOnly() {
    check(
        classes()
            .that()
            .resideInAPackage("io.rshare.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(with("io.rshare.domain.."))
            .because("rules of sharing must not depend on how they are called or stored"));
  }

  @Test
  void applicationKnowsTheDomainOnly() {
    check(
        classes()
            .that()
            .resideInAPackage("io.rshare.application..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(with("io.rshare.application..", "io.rshare.domain.."))
            .because("operations have no wire format and no SQL"));
  }

  @Test
  void engineStandsAlone() {
    check(
        classes()
            .that()
            .resideInAnyPackage(ENGINE)
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage(with("com.fasterxml.jackson.core.."))
                    .or(resideInAnyPackage(ENGINE)))
            .because("the policy language is useful without the rest of the project"));
  }

  @Test
  void bridgeKnowsApplicationAndEngine() {
    check(
        noClasses()
            .that()
            .resideInAPackage("io.rshare.authz")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.micronaut..", "java.sql..", "java.net.http..")
            .because("authorisation is neither HTTP nor SQL"));
  }

  @Test
  void adaptersDoNotKnowEachOther() {
    String[] adapters = {"io.rshare.http..", "io.rshare.memory..", "io.rshare.persistence.."};
    for (String adapter : adapters) {
      check(
          noClasses()
              .that()
              .resideInAPackage(adapter)
              .should()
              .dependOnClassesThat(resideInAnyPackage(adapters).and(not(resideInAPackage(adapter))))
              .because("an adapter can be swapped without the others noticing"));
    }
  }

  @Test
  void storesKnowTheDomainOnly() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage("io.rshare.memory..", "io.rshare.persistence..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.rshare.application..", "io.rshare.authz..")
            .because("stores implement ports of the domain"));
  }

  @Test
  void onlyTheDemoKnowsAClientLibrary() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("io.rshare.bootstrap.demo..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.aliyun..", "com.aliyuncs..")
            .because("the product does not ship client libraries"));
  }

  @Test
  void packagesOfAModuleHaveNoCycles() {
    check(slices().matching("io.rshare.domain.(*)..").should().beFreeOfCycles());
    check(slices().matching("io.rshare.authz.(*)..").should().beFreeOfCycles());
    check(slices().matching("io.rshare.http.(*)..").should().beFreeOfCycles());
  }

  private static void check(ArchRule rule) {
    rule.check(CLASSES);
  }

  private static String[] with(String... packages) {
    String[] all = new String[LANGUAGE.length + packages.length];
    System.arraycopy(LANGUAGE, 0, all, 0, LANGUAGE.length);
    System.arraycopy(packages, 0, all, LANGUAGE.length, packages.length);
    return all;
  }
}
