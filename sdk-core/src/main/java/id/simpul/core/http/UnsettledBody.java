package id.simpul.core.http;

import java.io.IOException;

/** A body that is fixed once a call, so that every attempt sends the same bytes. */
interface UnsettledBody extends Body {

  /**
   * What all attempts of one call send.
   *
   * @param codec writes what is an object
   * @throws IOException if it cannot be found out
   */
  Body settled(BodyCodec codec) throws IOException;

  /** The settled form of any body. */
  static Body settle(Body body, BodyCodec codec) throws IOException {
    return body instanceof UnsettledBody unsettled ? unsettled.settled(codec) : body;
  }
}
