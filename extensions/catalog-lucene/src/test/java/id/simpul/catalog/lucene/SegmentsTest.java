package id.simpul.catalog.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.junit.jupiter.api.Test;

/** What is held in memory of a segment goes with it. */
class SegmentsTest {

  @Test
  void columns_areReadBeforeASegmentIsSearched_andGoWithIt() throws IOException {
    Store store = Store.inMemory();
    IndexWriter writer = store.open();
    States states = new States(DirectoryReader.open(writer), Clock.systemUTC());
    Writes writes = new Writes(store, writer, Map.of("label", "x"), states);
    for (int i = 0; i < 5; i++) {
      writes.run(open -> open.addDocument(new Document()));
    }
    assertThat(store.segments().size()).isEqualTo(5);

    writes.run(open -> open.forceMerge(1));

    assertThat(store.segments().size()).isEqualTo(1);
    writes.close();
    states.close();
    store.close();
    assertThat(store.segments().size()).isZero();
  }
}
