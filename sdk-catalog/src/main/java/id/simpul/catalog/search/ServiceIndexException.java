package id.simpul.catalog.search;

import id.simpul.core.LocalizedText;
import id.simpul.core.Retryability;
import id.simpul.core.SimpulException;
import org.jspecify.annotations.Nullable;

/**
 * An index of services could not be opened, read or written.
 *
 * <table>
 *   <caption>Codes</caption>
 *   <tr><td>{@code search.index.closed}</td><td>it was closed before</td></tr>
 *   <tr><td>{@code search.index.in-use}</td><td>another process or object has it open</td></tr>
 *   <tr><td>{@code search.index.foreign}</td><td>the folder holds something else</td></tr>
 *   <tr><td>{@code search.index.damaged}</td><td>its files are broken and have to be built anew</td></tr>
 *   <tr><td>{@code search.service.refused}</td><td>a service could not be read again once it is written</td></tr>
 *   <tr><td>{@code search.index.uncertain}</td><td>the engine went away at the moment of commit: all of it was written, or nothing</td></tr>
 *   <tr><td>{@code search.index.failed}</td><td>the disk or the engine could not be reached</td></tr>
 * </table>
 */
public class ServiceIndexException extends SimpulException {

  private static final long serialVersionUID = 1L;

  /**
   * A failure of an index.
   *
   * @param code which one, as in the table above
   * @param retryability whether doing the same again is harmless
   * @param explanation what was expected, what was found and what to do
   * @param cause what happened below, if anything
   */
  public ServiceIndexException(
      String code,
      Retryability retryability,
      LocalizedText explanation,
      @Nullable Throwable cause) {
    super(code, retryability, explanation, cause);
  }
}
