package id.simpul.example.jabodetabek.acts;

import id.simpul.core.http.Body;
import id.simpul.core.http.ErrorResponseException;
import id.simpul.core.http.Request;
import id.simpul.core.http.Response;
import id.simpul.core.http.Transport;
import id.simpul.example.jabodetabek.platform.Authority;
import id.simpul.example.jabodetabek.platform.Portal;
import id.simpul.identity.SignInStart;
import java.net.URI;

/** Somebody at a screen, signed in at the portal of a city. */
final class Resident {

  private final Authority home;
  private final String subject;
  private final Transport browser;

  /** The subject is a made-up pseudonym; no number of a citizen is in any token. */
  Resident(Authority home, String subject, Transport browser) {
    this.home = home;
    this.subject = subject;
    this.browser = browser;
  }

  String subject() {
    return subject;
  }

  /**
   * Asks something of the home city's portal.
   *
   * @throws ErrorResponseException if the answer is no
   */
  Response ask(String path, Object content) {
    return browser.send(
        Request.post(Portal.audienceUnder(home.baseUrl()) + path)
            .withHeader("Authorization", "Bearer " + session())
            .withBody(Body.json(content)));
  }

  /**
   * Signs in: the portal sends the browser to the city's sign-in page, which sends it back. There
   * the resident agrees: "We fetch your SKTM from Depok. Go on?"
   */
  private String session() {
    synchronized (home) {
      home.tokens().atTheBrowser(subject);
      SignInStart start = home.signIns().begin();
      return home.signIns()
          .complete(start.pending(), sentBackFrom(start.redirect()))
          .accessToken()
          .value()
          .reveal();
    }
  }

  /** The browser follows; the client does not, and says where it was sent. */
  private URI sentBackFrom(URI page) {
    try (Response unexpected = browser.send(Request.of("GET", page))) {
      throw new IllegalStateException("a sign-in page that sends nobody back: " + unexpected);
    } catch (ErrorResponseException e) {
      return e.headers().first("Location").map(URI::create).orElseThrow(() -> e);
    }
  }
}
