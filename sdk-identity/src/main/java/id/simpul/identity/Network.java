package id.simpul.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** An address or a range of addresses, written as {@code 10.20.0.0/16} (RFC 4632, RFC 4291). */
final class Network {

  private static final Pattern NUMERIC = Pattern.compile("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

  private final byte[] address;
  private final int bits;

  private Network(byte[] address, int bits) {
    this.address = address;
    this.bits = bits;
  }

  static Network parse(String text) {
    int slash = text.indexOf('/');
    String host = slash < 0 ? text : text.substring(0, slash);
    // A name would be looked up, and whoever answers for it would be believed.
    if (!NUMERIC.matcher(host).matches()) {
      throw unreadable(text);
    }
    try {
      byte[] address = InetAddress.getByName(host).getAddress();
      int most = address.length * 8;
      int bits = slash < 0 ? most : Integer.parseInt(text.substring(slash + 1));
      if (bits < 1 || bits > most) {
        throw unreadable(text);
      }
      return new Network(address, bits);
    } catch (UnknownHostException | NumberFormatException e) {
      throw unreadable(text);
    }
  }

  boolean holds(InetAddress peer) {
    byte[] other = peer.getAddress();
    if (other.length != address.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % 8);
      if (((address[bit / 8] ^ other[bit / 8]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }

  private static IllegalArgumentException unreadable(String text) {
    return new IllegalArgumentException(
        "expected an address such as 10.20.0.7 or a network such as 10.20.0.0/16, found "
            + Quoted.of(text));
  }

  @Override
  public String toString() {
    StringBuilder shown = new StringBuilder();
    boolean old = address.length == 4;
    for (int i = 0; i < address.length; i += old ? 1 : 2) {
      shown.append(i == 0 ? "" : old ? "." : ":");
      int group = address[i] & 0xff;
      shown.append(
          old
              ? Integer.toString(group)
              : Integer.toHexString((group << 8) | (address[i + 1] & 0xff)));
    }
    return shown + "/" + bits;
  }
}
