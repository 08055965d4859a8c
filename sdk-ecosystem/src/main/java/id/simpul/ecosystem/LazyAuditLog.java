package id.simpul.ecosystem;

import id.simpul.identity.disclosure.AuditLog;
import id.simpul.identity.disclosure.Disclosure;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A log that is opened at the first disclosure: joining does nothing that can fail. */
final class LazyAuditLog implements AuditLog {

  private final Path file;
  private @Nullable AuditLog opened;

  LazyAuditLog(Path file) {
    this.file = file;
  }

  @Override
  public void append(Disclosure entry) {
    log().append(entry);
  }

  private synchronized AuditLog log() {
    AuditLog log = opened;
    if (log == null) {
      log = AuditLog.jsonLines(file);
      opened = log;
    }
    return log;
  }

  /** It is opened again for a call that ends later than this. */
  @Override
  public synchronized void close() {
    if (opened != null) {
      opened.close();
      opened = null;
    }
  }

  @Override
  public String toString() {
    return "AuditLog[" + file + "]";
  }
}
