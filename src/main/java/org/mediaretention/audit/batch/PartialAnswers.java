package org.mediaretention.audit.batch;

import com.fasterxml.jackson.databind.annotation.JsonAppend;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mediaretention.journal.SavedFormat;
import org.mediaretention.kaltura.KalturaAnswer.Entries;
import org.mediaretention.kaltura.KalturaAnswer.Metadata;
import org.mediaretention.kaltura.fact.FlavorStorage;

/**
 * What Kaltura has told of the entries of a batch that is not recorded yet.
 *
 * @param storage of entries whose flavors were listed, by id
 */
@JsonAppend(attrs = @JsonAppend.Attr(SavedFormat.FIELD), prepend = true)
public record PartialAnswers(
    List<Entries> entries, List<Metadata> metadata, Map<String, FlavorStorage> storage) {

  public static final PartialAnswers NOTHING = new PartialAnswers(List.of(), List.of(), Map.of());

  static PartialAnswers of(Entries entries) {
    return new PartialAnswers(List.of(entries), List.of(), Map.of());
  }

  static PartialAnswers of(Metadata metadata) {
    return new PartialAnswers(List.of(), List.of(metadata), Map.of());
  }

  static PartialAnswers of(Map<String, FlavorStorage> storage) {
    return new PartialAnswers(List.of(), List.of(), storage);
  }

  PartialAnswers plus(PartialAnswers other) {
    List<Entries> allEntries = new ArrayList<>(entries);
    allEntries.addAll(other.entries);
    List<Metadata> allMetadata = new ArrayList<>(metadata);
    allMetadata.addAll(other.metadata);
    Map<String, FlavorStorage> allStorage = new HashMap<>(storage);
    allStorage.putAll(other.storage);
    return new PartialAnswers(allEntries, allMetadata, allStorage);
  }

  boolean holdsNothing() {
    return entries.isEmpty() && metadata.isEmpty() && storage.isEmpty();
  }
}
