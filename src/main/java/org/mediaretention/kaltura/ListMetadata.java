package org.mediaretention.kaltura;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.mediaretention.kaltura.fact.MetadataObject;

/**
 * Lists the custom metadata of several entries, of one profile and so on one page. Whatever its
 * status: what no longer fits the profile still says that somebody keeps the entry.
 */
public record ListMetadata(int profileId, List<String> ids) implements KalturaRequest {

  private static final int OF_ENTRIES = 1;

  @Override
  public KalturaRequest about(List<String> others) {
    return new ListMetadata(profileId, others);
  }

  @Override
  public String name() {
    return "metadata_metadata.list";
  }

  @Override
  public KalturaAnswer answer(AnswerBody body) throws IOException {
    return body.metadata(ids);
  }

  @Override
  public Map<String, Object> parameters() {
    return ListParameters.of(
        Map.of(
            "objectType",
            "KalturaMetadataFilter",
            "metadataProfileIdEqual",
            profileId,
            "metadataObjectTypeEqual",
            OF_ENTRIES,
            "objectIdIn",
            String.join(",", ids)),
        MetadataObject.FIELDS);
  }
}
