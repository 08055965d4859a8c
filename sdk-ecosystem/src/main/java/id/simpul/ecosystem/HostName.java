package id.simpul.ecosystem;

import java.util.regex.Pattern;

/** Which host names mean the same to every reader, and which mean this machine. */
final class HostName {

  private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
  private static final Pattern DNS = Pattern.compile(LABEL + "(?:\\." + LABEL + ")*");
  private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final Pattern IPV4 = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");
  private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:]{2,39}]");

  /** Readers take a name whose last label looks like a number for an address: 127.1, 0x7f000001. */
  private static final Pattern NUMBER = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)");

  private HostName() {}

  static boolean isCanonical(String host) {
    if (host.startsWith("[")) {
      return IPV6.matcher(host).matches();
    }
    return NUMBER.matcher(host).matches()
        ? IPV4.matcher(host).matches()
        : host.length() <= 253 && DNS.matcher(host).matches();
  }

  /** 127.0.0.0/8, ::1 and localhost. */
  static boolean isLoopback(String host) {
    return host.equals("localhost")
        || host.equals("[::1]")
        || (host.startsWith("127.") && IPV4.matcher(host).matches());
  }
}
