package id.simpul.example.jabodetabek.acts;

import id.simpul.core.http.Body;
import id.simpul.core.http.ErrorResponseException;
import id.simpul.core.http.Request;
import id.simpul.core.http.Response;
import id.simpul.core.http.Transport;
import id.simpul.example.jabodetabek.platform.Api;
import id.simpul.example.jabodetabek.platform.Authority;
import id.simpul.example.jabodetabek.platform.Portal;
import java.util.Arrays;

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

  /** What the resident agreed to on the consent page: "We fetch your SKTM from Depok. Go on?" */
  private static String[] consent() {
    return Arrays.stream(Api.values()).map(api -> api.scope().value()).toArray(String[]::new);
  }

  private String session() {
    return home.tokens()
        .signIn(subject)
        .audience(Portal.audienceUnder(home.baseUrl()))
        .client(home.city().agency().value())
        .scope(consent())
        .token();
  }
}
