package org.mediaretention.kaltura;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.mediaretention.kaltura.fact.FlavorAsset;

/** Lists the flavors of several entries, all on one page. */
public record ListFlavors(List<String> ids) implements KalturaRequest {

  @Override
  public KalturaRequest about(List<String> others) {
    return new ListFlavors(others);
  }

  @Override
  public String name() {
    return "flavorAsset.list";
  }

  @Override
  public KalturaAnswer answer(AnswerBody body) throws IOException {
    return body.flavors(ids);
  }

  @Override
  public Map<String, Object> parameters() {
    return ListParameters.of(
        Map.of("objectType", "KalturaFlavorAssetFilter", "entryIdIn", String.join(",", ids)),
        FlavorAsset.FIELDS);
  }
}
