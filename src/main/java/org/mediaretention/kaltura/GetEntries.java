package org.mediaretention.kaltura;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.mediaretention.kaltura.fact.MediaEntry;

/** Looks up entries of any kind and moderation; deleted ones are left out. */
public record GetEntries(List<String> ids) implements KalturaRequest {

  @Override
  public KalturaRequest about(List<String> others) {
    return new GetEntries(others);
  }

  @Override
  public String name() {
    return "baseEntry.getByIds";
  }

  @Override
  public KalturaAnswer answer(AnswerBody body) throws IOException {
    return body.bareEntries(ids);
  }

  @Override
  public Map<String, Object> parameters() {
    return Map.of(
        "entryIds", String.join(",", ids),
        "responseProfile", ListParameters.profile(MediaEntry.FIELDS));
  }
}
