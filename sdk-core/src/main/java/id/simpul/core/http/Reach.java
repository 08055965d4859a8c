package id.simpul.core.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * From how far away an address can be reached, as far as it tells by itself. A name that leads
 * inside by its DNS entry still has to show a certificate for that name.
 */
enum Reach {
  ANYWHERE,
  PRIVATE_NETWORK,
  THIS_MACHINE;

  private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){3}");
  private static final Pattern INSIDE =
      Pattern.compile("[^.]*|.*\\.(?:local|internal|intranet|lan|home\\.arpa)");

  boolean isCloserThan(Reach other) {
    return compareTo(other) > 0;
  }

  static Reach of(URI address) {
    String host = address.getHost().toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    if (host.equals("localhost") || host.endsWith(".localhost")) {
      return THIS_MACHINE;
    }
    if (host.startsWith("[") || IPV4.matcher(host).matches()) {
      return ofNumber(host);
    }
    return INSIDE.matcher(host).matches() ? PRIVATE_NETWORK : ANYWHERE;
  }

  private static Reach ofNumber(String host) {
    try {
      // No name is looked up for a number; IPv4 inside IPv6 comes out as IPv4.
      InetAddress number = InetAddress.getByName(host);
      if (number.isLoopbackAddress() || number.isAnyLocalAddress()) {
        return THIS_MACHINE;
      }
      return isPrivate(number) ? PRIVATE_NETWORK : ANYWHERE;
    } catch (UnknownHostException e) {
      return THIS_MACHINE;
    }
  }

  private static boolean isPrivate(InetAddress number) {
    return number.isSiteLocalAddress()
        || number.isLinkLocalAddress()
        || number.isMulticastAddress()
        || isPrivate(number.getAddress());
  }

  /** Blocks that Java has no word for (RFC 6890). */
  private static boolean isPrivate(byte[] bytes) {
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    if (bytes.length == 4) {
      boolean shared = first == 100 && (second & 0xc0) == 64;
      boolean benchmarks = first == 198 && (second & 0xfe) == 18;
      return first == 0 || shared || benchmarks || first >= 240;
    }
    boolean uniqueLocal = (first & 0xfe) == 0xfc;
    boolean translated = first == 0 && second == 0x64;
    boolean tunnelled = first == 0x20 && second == 0x02;
    boolean embedded = first == 0;
    return uniqueLocal || translated || tunnelled || embedded;
  }
}
