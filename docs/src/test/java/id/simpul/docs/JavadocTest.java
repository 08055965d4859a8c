package id.simpul.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything an agency can see is explained, and a public class shows a real call. */
class JavadocTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sdk-core",
        "sdk-identity",
        "sdk-catalog",
        "sdk-ecosystem",
        "sdk-testkit",
        "extensions/catalog-rdf",
        "extensions/catalog-office",
        "extensions/catalog-search",
        "extensions/catalog-lucene",
        "extensions/catalog-opensearch",
        "extensions/jackson",
        "extensions/micrometer",
        "extensions/opentelemetry",
        "extensions/replay-redis",
        "extensions/crypto-accelerated"
      })
  void everyPublicTypeAndMethod_isExplained(String module) throws IOException {
    assertThat(undocumentedIn(module)).isEmpty();
  }

  private static List<String> undocumentedIn(String module) throws IOException {
    List<Path> sources =
        ProjectRoot.files(".java").stream()
            .filter(file -> file.startsWith(ProjectRoot.PATH.resolve(module).resolve("src/main")))
            .filter(file -> !file.toString().contains("/internal/"))
            .toList();
    assertThat(sources).as("sources of %s", module).isNotEmpty();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> found = new ArrayList<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(sources));
      DocTrees docs = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        new Undocumented(docs, found).scan(unit, null);
      }
    }
    return found;
  }

  /** Walks public types only; what overrides something inherits its words. */
  private static final class Undocumented extends TreePathScanner<Void, Void> {

    private final DocTrees docs;
    private final List<String> found;

    Undocumented(DocTrees docs, List<String> found) {
      this.docs = docs;
      this.found = found;
    }

    @Override
    public Void visitClass(ClassTree type, Void unused) {
      if (!isShown(type.getModifiers())) {
        return null;
      }
      check(type.getSimpleName().toString());
      return super.visitClass(type, null);
    }

    @Override
    public Void visitMethod(MethodTree method, Void unused) {
      boolean inherits =
          method.getModifiers().getAnnotations().stream()
              .anyMatch(each -> each.getAnnotationType().toString().equals("Override"));
      if (isShown(method.getModifiers()) && !inherits && !isCompactConstructor(method)) {
        check(method.getName() + "(" + method.getParameters() + ")");
      }
      return null;
    }

    @Override
    public Void visitBlock(BlockTree block, Void unused) {
      return null;
    }

    private void check(String name) {
      String comment = docs.getDocComment(getCurrentPath());
      if (comment == null || comment.isBlank()) {
        Path file = Path.of(getCurrentPath().getCompilationUnit().getSourceFile().toUri());
        found.add(ProjectRoot.PATH.relativize(file) + ": " + name);
      }
    }

    private boolean isCompactConstructor(MethodTree method) {
      Tree owner = getCurrentPath().getParentPath().getLeaf();
      return owner.getKind() == Tree.Kind.RECORD && method.getReturnType() == null;
    }

    private boolean isShown(ModifiersTree modifiers) {
      Set<Modifier> flags = modifiers.getFlags();
      Tree owner =
          getCurrentPath().getParentPath() == null
              ? null
              : getCurrentPath().getParentPath().getLeaf();
      boolean inInterface =
          owner != null
              && Stream.of(Tree.Kind.INTERFACE, Tree.Kind.ANNOTATION_TYPE)
                  .anyMatch(kind -> kind == owner.getKind())
              && !flags.contains(Modifier.PRIVATE);
      return inInterface || flags.contains(Modifier.PUBLIC) || flags.contains(Modifier.PROTECTED);
    }
  }
}
