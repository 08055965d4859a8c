package id.simpul.quality;

import id.simpul.catalog.lucene.LuceneIndexes;
import id.simpul.catalog.search.ServiceIndex;

class LuceneInMemoryContractTest extends ServiceIndexContract {

  @Override
  ServiceIndex open() {
    return LuceneIndexes.inMemory();
  }
}
