package id.simpul.interop;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands the one {@link Keycloak} of this run to the tests that ask for it: it takes a minute to
 * start. A test that stops it starts it again.
 */
final class SharedKeycloak implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Keycloak.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(SharedKeycloak.class))
        .getOrComputeIfAbsent(Running.class, any -> new Running(), Running.class)
        .server;
  }

  /** Stopped by JUnit after the last test. */
  private static final class Running implements AutoCloseable {

    private final Keycloak server = new Keycloak();

    Running() {
      server.start();
    }

    @Override
    public void close() {
      server.stop();
    }
  }
}
