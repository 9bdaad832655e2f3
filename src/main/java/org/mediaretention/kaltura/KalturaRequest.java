package org.mediaretention.kaltura;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** One question to Kaltura: everything in it but the session. */
public sealed interface KalturaRequest
    permits OpensSession,
        ListMedia,
        GetEntries,
        ListFlavors,
        ListMetadata,
        CountMedia,
        ListAccount {

  /** Kaltura returns at most this many objects, and reads at most this many ids, a call. */
  int MAX_OBJECTS = 500;

  /** No entry has this id: Kaltura answers with an empty list. */
  List<String> NOBODY = List.of("0_nobody00");

  /** The service and its action, {@code media.list}; reports call the request so too. */
  String name();

  /** The parameters of the action, in Kaltura's own shape. */
  Map<String, Object> parameters();

  /**
   * Reads the answer.
   *
   * @throws IOException when it is no JSON
   * @throws TransientFailure when it is no answer to this request
   */
  KalturaAnswer answer(AnswerBody body) throws IOException;

  default String service() {
    return name().substring(0, name().indexOf('.'));
  }

  default String action() {
    return name().substring(name().indexOf('.') + 1);
  }

  /** The entries that the question is about; none for most. */
  default List<String> ids() {
    return List.of();
  }

  /** The same question about other entries; a question about none stays as it is. */
  default KalturaRequest about(List<String> others) {
    return this;
  }

  /** The same question in two parts, each about half of the entries. */
  default List<KalturaRequest> halves() {
    int middle = ids().size() / 2;
    return List.of(
        about(List.copyOf(ids().subList(0, middle))),
        about(List.copyOf(ids().subList(middle, ids().size()))));
  }

  /** A question that tells whether Kaltura answers such questions, whatever is with the entries. */
  default KalturaRequest probe() {
    return ids().isEmpty() ? new ListMedia(NOBODY) : about(NOBODY);
  }

  /** Whether the answer matters for nothing but that there is one. */
  default boolean isProbe() {
    return ids().equals(NOBODY);
  }
}
