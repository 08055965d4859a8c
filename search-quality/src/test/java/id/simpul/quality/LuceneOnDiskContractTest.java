package id.simpul.quality;

import id.simpul.catalog.lucene.LuceneIndexes;
import id.simpul.catalog.search.ServiceIndex;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class LuceneOnDiskContractTest extends ServiceIndexContract {

  @TempDir private Path folder;

  @Override
  ServiceIndex open() {
    return LuceneIndexes.at(folder.resolve("index"));
  }
}
