package org.mediaretention.kaltura.change;

import java.util.Map;
import org.mediaretention.kaltura.KalturaRequest;

/**
 * One change of one entry: everything in it but the session. It is no {@link KalturaRequest}, so
 * nothing that asks can change anything.
 */
public sealed interface KalturaChange
    permits StripFlavor, RecycleEntry, DeleteEntry, RestoreEntry, ConvertFlavor {

  /** The service and its action, {@code flavorAsset.delete}; reports call the change so too. */
  String name();

  /** The entry that is changed. */
  String entryId();

  /** The parameters of the action, in Kaltura's own shape. */
  Map<String, Object> parameters();

  /** Whether Kaltura's answer, which is no refusal, says that the change was made. */
  boolean isConfirmedBy(ChangeAnswer answer);

  default String service() {
    return name().substring(0, name().indexOf('.'));
  }

  default String action() {
    return name().substring(name().indexOf('.') + 1);
  }
}
