package id.simpul.interop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who fills in a sign-in page, and whom redirects take nowhere by themselves. */
final class Browser {

  private static final int MOST_HOPS = 5;
  private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  /** To a browser this machine is a safe place, whatever the scheme; Java's cookies disagree. */
  private final Map<String, String> cookies = new LinkedHashMap<>();

  /** Where the server sends her once she has said who she is. */
  URI signIn(URI page, String user, String password) {
    HttpResponse<String> shown = show(page);
    Matcher form = FORM.matcher(shown.body());
    if (shown.statusCode() != 200 || !form.find()) {
      throw new AssertionError("no sign-in page: " + shown.headers().map() + shown.body());
    }
    URI action = URI.create(form.group(1).replace("&amp;", "&"));
    return sentTo(
        HttpRequest.newBuilder(action)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "username=" + encoded(user) + "&password=" + encoded(password))));
  }

  /** Where this page sends her. */
  URI follow(URI page) {
    return sentTo(HttpRequest.newBuilder(page));
  }

  /** The page itself may stand a redirect or two away. */
  private HttpResponse<String> show(URI page) {
    HttpResponse<String> shown = send(HttpRequest.newBuilder(page));
    for (int hops = 0; shown.statusCode() == 302 && hops < MOST_HOPS; hops++) {
      String next = shown.headers().firstValue("Location").orElseThrow();
      shown = send(HttpRequest.newBuilder(page.resolve(next)));
    }
    return shown;
  }

  private URI sentTo(HttpRequest.Builder request) {
    HttpResponse<String> answer = send(request);
    return answer
        .headers()
        .firstValue("Location")
        .map(URI::create)
        .orElseThrow(
            () -> new AssertionError("not sent on: " + answer.statusCode() + answer.body()));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(each -> each.getKey() + "=" + each.getValue())
              .collect(Collectors.joining("; ")));
    }
    try {
      HttpResponse<String> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      for (String set : answer.headers().allValues("Set-Cookie")) {
        String[] pair = set.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
