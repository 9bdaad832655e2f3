package org.mediaretention.kaltura;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.mediaretention.kaltura.KalturaAnswer.AccountPage;

/** Reads a page of a list of the account, and makes sure that it is the one asked for. */
final class AccountPages {

  private final ObjectMapper json;

  AccountPages(ObjectMapper json) {
    this.json = json;
  }

  /**
   * @throws TransientFailure when entries are missing, or others came
   */
  AccountPage page(ListAccount asked, long total, List<JsonNode> objects, Instant receivedAt)
      throws JsonProcessingException {
    List<ListedEntry> listed = new ArrayList<>(objects.size());
    for (JsonNode object : objects) {
      ListedEntry entry = entry(object);
      if (entry.id() == null || !asked.created().contains(entry.createdSecond())) {
        throw TransientFailure.ofOthers(asked.name());
      }
      listed.add(entry);
    }
    long due = Math.max(0, Math.min(asked.pageSize(), total - asked.offset()));
    if (listed.size() != due) {
      throw new TransientFailure(
          "Kaltura listed %d entries where there should be %d".formatted(listed.size(), due));
    }
    return new AccountPage(asked, total, List.copyOf(listed), receivedAt);
  }

  private ListedEntry entry(JsonNode object) throws JsonProcessingException {
    return new ListedEntry(
        json.treeToValue(object, MediaEntry.class),
        json.treeToValue(object, ListedEntry.Row.class));
  }
}
