package id.simpul.example.jabodetabek.jakarta;

import id.simpul.example.jabodetabek.platform.Authority;
import id.simpul.example.jabodetabek.platform.Platform;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Starts and kills the application, as an operator would. */
public final class JakartaPlatform implements Platform {

  private final Authority jakarta;
  private final Path folder;
  private int port;
  private @Nullable ConfigurableApplicationContext running;

  private JakartaPlatform(Authority jakarta, Path folder) {
    this.jakarta = jakarta;
    this.folder = folder;
  }

  /** The platform of this authority, not yet open; its server works in a folder of somebody's. */
  public static JakartaPlatform of(Authority jakarta, Path folder) {
    return new JakartaPlatform(jakarta, folder);
  }

  @Override
  public synchronized void open() {
    if (running != null) {
      return;
    }
    SpringApplication application = new SpringApplication(JakartaApplication.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setRegisterShutdownHook(false);
    application.setDefaultProperties(properties());
    application.addInitializers(
        context ->
            ((GenericApplicationContext) context).registerBean(Authority.class, () -> jakarta));
    ConfigurableApplicationContext started = application.run();
    port =
        Objects.requireNonNull(
            started.getEnvironment().getProperty("local.server.port", Integer.class));
    running = started;
  }

  @Override
  public synchronized void kill() {
    if (running != null) {
      running.close();
      running = null;
    }
  }

  @Override
  public synchronized URI baseUrl() {
    return URI.create("http://127.0.0.1:" + port);
  }

  private Map<String, Object> properties() {
    return Map.of(
        "server.address",
        "127.0.0.1",
        "server.port",
        port,
        "server.shutdown",
        "immediate",
        "server.tomcat.basedir",
        folder.resolve("tomcat").toString(),
        "server.error.whitelabel.enabled",
        false,
        "spring.main.web-application-type",
        "servlet",
        "spring.mvc.log-resolved-exception",
        false,
        "logging.level.root",
        "ERROR");
  }
}
