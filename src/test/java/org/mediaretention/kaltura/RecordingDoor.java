package org.mediaretention.kaltura;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mediaretention.calls.KalturaGateway;

/** A door that answers as a test says, and keeps what was asked. */
public final class RecordingDoor implements KalturaGateway {

  public final List<KalturaRequest> asked = new ArrayList<>();
  private final Function<KalturaRequest, KalturaAnswer> answers;

  public RecordingDoor(Function<KalturaRequest, KalturaAnswer> answers) {
    this.answers = answers;
  }

  @Override
  public KalturaAnswer ask(KalturaRequest request) {
    asked.add(request);
    return answers.apply(request);
  }
}
