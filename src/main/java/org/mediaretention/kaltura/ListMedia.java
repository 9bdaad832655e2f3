package org.mediaretention.kaltura;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.mediaretention.kaltura.fact.MediaEntry;

/** Looks up entries whatever their status; Kaltura leaves out those it does not know. */
public record ListMedia(List<String> ids) implements KalturaRequest {

  // Without them Kaltura lists only what is ready, and hides what awaits or failed moderation.
  private static final String EVERY_STATUS = "-2,-1,0,1,2,3,4,5,6,7";
  private static final String EVERY_MODERATION = "1,2,3,4,5,6";

  @Override
  public KalturaRequest about(List<String> others) {
    return new ListMedia(others);
  }

  @Override
  public String name() {
    return "media.list";
  }

  @Override
  public KalturaAnswer answer(AnswerBody body) throws IOException {
    return body.entries(ids);
  }

  @Override
  public Map<String, Object> parameters() {
    return ListParameters.of(
        Map.of(
            "objectType",
            "KalturaMediaEntryFilter",
            "idIn",
            String.join(",", ids),
            "statusIn",
            EVERY_STATUS,
            "moderationStatusIn",
            EVERY_MODERATION),
        MediaEntry.FIELDS);
  }
}
