package id.simpul.catalog;

import id.simpul.core.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** By what a service is known and found: its names, and the words and events that lead to it. */
record Naming(
    LocalizedText title,
    @Nullable ServiceType type,
    @Nullable LocalizedText description,
    @Nullable LocalizedText keywords,
    List<LifeEvent> lifeEvents) {

  Naming {
    lifeEvents = List.copyOf(lifeEvents);
  }
}
