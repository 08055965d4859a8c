package id.simpul.docs;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.haveSimpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/** The house of {@code docs/decisions/0001-the-house.md}, held by the build. */
@AnalyzeClasses(packages = "id.simpul", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

  private static final String[] SDK = {
    "id.simpul.core..", "id.simpul.identity..", "id.simpul.catalog..", "id.simpul.ecosystem.."
  };

  @ArchTest
  static final ArchRule core_knowsNobodyAboveIt =
      noClasses()
          .that()
          .resideInAPackage("id.simpul.core..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("id.simpul..").and(not(resideInAPackage("id.simpul.core.."))));

  @ArchTest
  static final ArchRule catalog_neverMeetsIdentity =
      noClasses()
          .that()
          .resideInAPackage("id.simpul.catalog..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("id.simpul.identity..", "id.simpul.ecosystem..");

  @ArchTest
  static final ArchRule identity_neverMeetsCatalog =
      noClasses()
          .that()
          .resideInAPackage("id.simpul.identity..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("id.simpul.catalog..", "id.simpul.ecosystem..");

  @ArchTest
  static final ArchRule testkit_standsOnCoreAlone =
      noClasses()
          .that()
          .resideInAPackage("id.simpul.testkit..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "id.simpul.identity..", "id.simpul.catalog..", "id.simpul.ecosystem..");

  @ArchTest
  static final ArchRule packages_haveNoCycles =
      slices().matching("id.simpul.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule publicSignatures_nameNoLibraryType =
      classes()
          .that(resideInAnyPackage(SDK).and(not(resideInAPackage("..internal.."))))
          .and()
          .arePublic()
          .should(PublicSignatures.nameOnlyTheJdkAndSimpul());

  @ArchTest
  static final ArchRule internals_stayInsideTheirModule =
      classes()
          .that()
          .resideInAPackage("id.simpul..internal..")
          .should(PublicSignatures.beUsedByTheirOwnModuleOnly());

  @ArchTest
  static final ArchRule publicClasses_areFinalOrAbstract =
      classes()
          .that(resideInAnyPackage(SDK).and(not(resideInAPackage("..internal.."))))
          .and()
          .arePublic()
          .and(not(assignableTo(Throwable.class)))
          .should(beFinalOrAbstract())
          .because("an implementation that may be subclassed is a promise nobody meant to give");

  @ArchTest
  static final ArchRule implementationsOfSeams_stayOutOfSight =
      classes()
          .that(resideInAnyPackage(SDK).and(not(resideInAPackage("..internal.."))))
          .and(PublicSignatures.implementASeam())
          .and()
          .doNotHaveSimpleName("ResilientTransport")
          .and()
          .doNotHaveSimpleName("ServiceClient")
          .should()
          .notBePublic()
          .because("a user meets the seam and its factories; the two named ones are the product");

  @ArchTest
  static final ArchRule exceptions_belongToTheFamily =
      classes()
          .that(
              resideInAnyPackage(SDK)
                  .and(not(resideInAPackage("..internal..")))
                  .and(assignableTo(Throwable.class)))
          .and()
          .arePublic()
          .should()
          .beAssignableTo("id.simpul.core.SimpulException")
          .because("every failure carries a stable code, a retryability and an explanation");

  @ArchTest
  static final ArchRule names_sayWhatAThingIs =
      noClasses()
          .should(haveSimpleNameEndingWith("Impl"))
          .orShould(haveSimpleNameEndingWith("Util"))
          .orShould(haveSimpleNameEndingWith("Utils"))
          .orShould(haveSimpleNameEndingWith("Helper"))
          .orShould(haveSimpleNameEndingWith("Manager"));

  @ArchTest
  static final ArchRule time_isBorrowed =
      noClasses()
          .that(resideInAnyPackage(SDK))
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Math.class, "random")
          .because("clocks and randomness are injected: clock(...), random(...)");

  @ArchTest
  static final ArchRule threads_areNeverPutToSleep =
      noClasses().should().callMethod(Thread.class, "sleep", long.class);

  @ArchTest
  static final ArchRule theSdk_printsNothing =
      noClasses()
          .that(resideInAnyPackage(SDK))
          .and()
          .doNotHaveSimpleName("OfficeCommand") // a command line that prints is one
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(Throwable.class, "printStackTrace")
          .orShould()
          .callMethod(Throwable.class, "printStackTrace", PrintStream.class)
          .orShould()
          .dependOnClassesThat()
          .resideInAPackage("java.util.logging..")
          .because("it logs through SLF4J or it throws, never both");

  private static ArchCondition<JavaClass> beFinalOrAbstract() {
    return new ArchCondition<>("be final, abstract, an interface, a record or an enum") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean closed =
            type.isInterface()
                || type.isEnum()
                || type.isRecord()
                || type.getModifiers().contains(JavaModifier.FINAL)
                || type.getModifiers().contains(JavaModifier.ABSTRACT);
        events.add(
            new SimpleConditionEvent(
                type, closed, type.getName() + " is public and can be subclassed"));
      }
    };
  }
}
