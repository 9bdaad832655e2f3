package org.mediaretention.kaltura;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mediaretention.kaltura.fact.FlavorAsset;
import org.mediaretention.kaltura.fact.ListedEntry;
import org.mediaretention.kaltura.fact.MediaEntry;
import org.mediaretention.kaltura.fact.MetadataObject;

/** What came back for a request. */
public sealed interface KalturaAnswer {

  /**
   * A session was opened.
   *
   * @param end empty when Kaltura does not tell
   * @param rights empty when Kaltura does not tell
   */
  record SessionStarted(String ks, Optional<Instant> end, Optional<SessionRights> rights)
      implements KalturaAnswer {

    public SessionStarted(String ks, Optional<Instant> end) {
      this(ks, end, Optional.empty());
    }

    /** The same session, which may do what it was asked for to do. */
    public SessionStarted with(SessionRights granted) {
      return new SessionStarted(ks, end, Optional.of(granted));
    }

    public SessionStarted(String ks) {
      this(ks, Optional.empty());
    }

    /** Says nothing of the session. */
    @Override
    public String toString() {
      return "a session";
    }
  }

  /**
   * The entries that Kaltura has of those asked for, in no particular order.
   *
   * @param receivedAt when the answer was there
   */
  record Entries(List<String> asked, List<MediaEntry> found, Instant receivedAt)
      implements KalturaAnswer {}

  /**
   * The flavors of the entries asked for, in no particular order.
   *
   * @param total how many there are, which may be more than are listed
   */
  record Flavors(List<String> asked, int total, List<FlavorAsset> listed) implements KalturaAnswer {

    public boolean isComplete() {
      return listed.size() == total;
    }
  }

  /** The custom metadata of the entries asked for; those that have none are left out. */
  record Metadata(List<String> asked, List<MetadataObject> found) implements KalturaAnswer {}

  /** How many entries there are of the kind asked for. */
  record Counted(long entries) implements KalturaAnswer {}

  /**
   * A page of a list of the account, in the order asked for.
   *
   * @param total how many entries the whole list has
   * @param receivedAt when the answer was there
   */
  record AccountPage(ListAccount asked, long total, List<ListedEntry> listed, Instant receivedAt)
      implements KalturaAnswer {}

  /**
   * What came back for a request whose entries had to be asked about in parts.
   *
   * @param answers failures among them
   */
  record Parts(KalturaRequest request, List<KalturaAnswer> answers) implements KalturaAnswer {

    /** With one more answer. */
    public Parts plus(KalturaAnswer answer) {
      List<KalturaAnswer> more = new ArrayList<>(answers);
      more.add(answer);
      return new Parts(request, List.copyOf(more));
    }
  }

  /**
   * There is no answer, after every retry.
   *
   * @param detail why, in plain words
   * @param code of Kaltura's refusal; empty when it was none
   */
  record Failure(KalturaRequest request, String detail, RetryKind kind, Optional<String> code)
      implements KalturaAnswer {

    public Failure(KalturaRequest request, String detail, RetryKind kind) {
      this(request, detail, kind, Optional.empty());
    }

    /** Whether some of the entries may be answered when they are asked about without the others. */
    public boolean isDivisible() {
      return request.ids().size() > 1;
    }

    /** Whether Kaltura was there, and refused in words that nobody knows or answered nonsense. */
    public boolean isOfALiveKaltura() {
      return kind == RetryKind.UNKNOWN_CODE || kind == RetryKind.NONSENSE;
    }

    /** Whether Kaltura refuses this and the other request by the same code, which nobody knows. */
    public boolean isRefusedLike(Failure other) {
      return isUnknownRefusal() && other.isUnknownRefusal() && code.equals(other.code);
    }

    private boolean isUnknownRefusal() {
      return kind == RetryKind.UNKNOWN_CODE;
    }

    @Override
    public boolean isFailure() {
      return true;
    }
  }

  /** Whether this is no answer. */
  @JsonIgnore
  default boolean isFailure() {
    return false;
  }
}
