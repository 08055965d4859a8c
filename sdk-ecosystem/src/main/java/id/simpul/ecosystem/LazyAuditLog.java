package id.simpul.ecosystem;

import id.simpul.identity.disclosure.AuditLog;
import id.simpul.identity.disclosure.Disclosure;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A log that is opened at the first disclosure: joining does nothing that can fail. All ecosystems
 * that were joined by the same settings share it, and the last one that is closed lets it go.
 */
final class LazyAuditLog implements AuditLog {

  private final Path file;
  private @Nullable AuditLog opened;
  private int users;

  LazyAuditLog(Path file) {
    this.file = file;
  }

  synchronized LazyAuditLog used() {
    users++;
    return this;
  }

  /** A call may end when nobody uses it any more: its outcome is written down all the same. */
  @Override
  public synchronized void append(Disclosure entry) {
    AuditLog log = opened;
    if (log == null) {
      log = AuditLog.jsonLines(file);
      opened = log;
    }
    try {
      log.append(entry);
    } finally {
      letGoIfUnused();
    }
  }

  @Override
  public synchronized void close() {
    users--;
    letGoIfUnused();
  }

  private void letGoIfUnused() {
    if (users <= 0 && opened != null) {
      opened.close();
      opened = null;
    }
  }

  @Override
  public String toString() {
    return "AuditLog[" + file + "]";
  }
}
