package id.simpul.docs;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.TreeSet;

/** What a public signature may say, and who may use an internal type. */
final class PublicSignatures {

  private PublicSignatures() {}

  /** Parameters, results, type arguments, thrown types, supertypes and fields. */
  static ArchCondition<JavaClass> nameOnlyTheJdkAndSimpul() {
    return new ArchCondition<>("name only types of the JDK and of Simpul in public signatures") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (String found : foreignTypesOf(type)) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + " shows " + found));
        }
      }
    };
  }

  /** Classes that implement a public interface of the SDK which is not sealed. */
  static DescribedPredicate<JavaClass> implementASeam() {
    return DescribedPredicate.describe(
        "implement a seam of the SDK",
        type ->
            !type.isInterface()
                && type.getAllRawInterfaces().stream().anyMatch(PublicSignatures::isSeam));
  }

  private static boolean isSeam(JavaClass type) {
    return type.getName().startsWith("id.simpul.")
        && type.getModifiers().contains(JavaModifier.PUBLIC)
        && !type.reflect().isSealed();
  }

  static ArchCondition<JavaClass> beUsedByTheirOwnModuleOnly() {
    return new ArchCondition<>("be used by their own module only") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        String module = moduleOf(type);
        for (Dependency use : type.getDirectDependenciesToSelf()) {
          if (!moduleOf(use.getOriginClass()).equals(module)) {
            events.add(SimpleConditionEvent.violated(type, use.getDescription()));
          }
        }
      }
    };
  }

  /**
   * The third part of a package's name, {@code identity} in {@code id.simpul.identity.internal}.
   */
  private static String moduleOf(JavaClass type) {
    String[] parts = type.getPackageName().split("\\.", 4);
    return parts.length < 3 ? "" : parts[2];
  }

  private static Set<String> foreignTypesOf(JavaClass type) {
    Set<String> found = new TreeSet<>();
    type.getSuperclass().ifPresent(parent -> collect("extends", parent, found));
    type.getInterfaces().forEach(parent -> collect("implements", parent, found));
    for (JavaField field : type.getFields()) {
      if (isShown(field.getModifiers())) {
        collect(field.getName(), field.getType(), found);
      }
    }
    for (JavaCodeUnit unit : type.getCodeUnits()) {
      if (isShown(unit.getModifiers()) && !unit.getModifiers().contains(JavaModifier.SYNTHETIC)) {
        collect(unit.getName(), unit.getReturnType(), found);
        unit.getParameterTypes().forEach(each -> collect(unit.getName(), each, found));
        unit.getExceptionTypes().forEach(each -> collect(unit.getName(), each, found));
      }
    }
    return found;
  }

  private static boolean isShown(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }

  private static void collect(String where, JavaType shown, Set<String> found) {
    for (JavaClass involved : shown.getAllInvolvedRawTypes()) {
      JavaClass named = involved.getBaseComponentType();
      boolean ours = named.getName().startsWith("id.simpul.");
      boolean hidden = ours && named.getPackageName().contains(".internal");
      boolean jdk = named.isPrimitive() || named.getName().startsWith("java");
      if (hidden || !(ours || jdk)) {
        found.add(named.getName() + " at " + where);
      }
    }
  }
}
