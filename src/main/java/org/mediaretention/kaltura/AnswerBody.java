package org.mediaretention.kaltura;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.mediaretention.kaltura.KalturaAnswer.AccountPage;
import org.mediaretention.kaltura.KalturaAnswer.Counted;
import org.mediaretention.kaltura.KalturaAnswer.Entries;
import org.mediaretention.kaltura.KalturaAnswer.Flavors;
import org.mediaretention.kaltura.KalturaAnswer.Metadata;
import org.mediaretention.kaltura.KalturaAnswer.SessionStarted;
import org.mediaretention.kaltura.fact.Fact;
import org.mediaretention.kaltura.fact.FactGate;
import org.mediaretention.kaltura.fact.FlavorAsset;
import org.mediaretention.kaltura.fact.JsonBytes;
import org.mediaretention.kaltura.fact.LongTokens;
import org.mediaretention.kaltura.fact.MediaEntry;
import org.mediaretention.kaltura.fact.MetadataObject;
import org.mediaretention.kaltura.fact.RawFields;
import org.mediaretention.kaltura.fact.Repeats;
import org.mediaretention.text.PlainText;

/** The body of an answer, which the request reads as the kind of answer that it asks for. */
public final class AnswerBody {

  // Kaltura answers 200 even when it refuses.
  public static final String REFUSAL = "KalturaAPIException";

  private static final int SHOWN_OF_A_BAD_BODY = 80;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final byte[] body;
  private final SignedRequest signed;
  private final Instant receivedAt;

  AnswerBody(byte[] body, SignedRequest signed, Instant receivedAt) {
    this.body = JsonBytes.withoutMarks(body);
    this.signed = signed;
    this.receivedAt = receivedAt;
  }

  /** A list of Kaltura's, or, with a code in it, a refusal. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Listing<T>(
      String objectType, String code, String message, JsonNode totalCount, List<T> objects) {

    boolean isRefusal() {
      return REFUSAL.equals(objectType);
    }

    /** How many objects there are in all. */
    int total() {
      Fact<Long> total = FactGate.count("totalCount", FactGate.told(totalCount));
      if (total.known().isEmpty() || total.known().get() > Integer.MAX_VALUE) {
        throw TransientFailure.ofNonsense(total.whyUnknown().orElse("totalCount is missing"));
      }
      return total.known().get().intValue();
    }
  }

  /** A list of entries. */
  Entries entries(List<String> asked) throws IOException {
    return entries(asked, listing(MediaEntry.class).objects());
  }

  /** Entries without a list around them. */
  Entries bareEntries(List<String> asked) throws IOException {
    return entries(asked, bareArray());
  }

  Flavors flavors(List<String> asked) throws IOException {
    return flavors(asked, listing(FlavorAsset.class));
  }

  Metadata metadata(List<String> asked) throws IOException {
    return metadata(asked, listing(MetadataObject.class));
  }

  AccountPage page(ListAccount list) throws IOException {
    Listing<RawFields> listing = listing(RawFields.class);
    return AccountPages.page(list, listing.total(), listing.objects(), receivedAt);
  }

  Counted counted() throws IOException {
    if (first() == '{') {
      listing(Object.class);
    }
    Fact<Long> entries = FactGate.count("the count", FactGate.told(JSON.readTree(body)));
    return new Counted(
        entries
            .known()
            .orElseThrow(
                () ->
                    new TransientFailure(
                        String.format(
                            Locale.ROOT, "Kaltura's answer to %s is no number", signed))));
  }

  SessionStarted session() throws IOException {
    if (first() == '"') {
      return new SessionStarted(JSON.readValue(body, String.class));
    }
    SessionInfo info = info();
    if (info.ks() == null) {
      throw new TransientFailure(
          String.format(Locale.ROOT, "Kaltura's answer to %s has no session", signed));
    }
    return new SessionStarted(info.ks(), info.end(), info.rights());
  }

  private SessionInfo info() throws IOException {
    SessionInfo info = first() == '{' ? JSON.readValue(body, SessionInfo.class) : null;
    if (info == null) {
      throw new TransientFailure(
          String.format(
              Locale.ROOT,
              "Kaltura's answer to %s is not about a session: %s",
              signed,
              beginning()));
    }
    if (info.isRefusal()) {
      throw Refusals.of(signed, info.code(), info.message());
    }
    return info;
  }

  private List<MediaEntry> bareArray() throws IOException {
    if (first() != '[') {
      listing(MediaEntry.class);
    }
    return JSON.readValue(body, new TypeReference<List<MediaEntry>>() {});
  }

  private <T> Listing<T> listing(Class<T> objects) throws IOException {
    JavaType type = JSON.getTypeFactory().constructParametricType(Listing.class, objects);
    Listing<T> listing = first() == '{' ? JSON.readValue(body, type) : null;
    if (listing != null && listing.isRefusal()) {
      throw Refusals.of(signed, listing.code(), listing.message());
    }
    if (listing == null || listing.objects() == null || listing.totalCount() == null) {
      throw new TransientFailure(
          String.format(
              Locale.ROOT,
              "Kaltura's answer to %s is not the list it should be: %s",
              signed,
              beginning()));
    }
    return listing;
  }

  private Entries entries(List<String> asked, List<MediaEntry> found) {
    requireAsked(asked, found, MediaEntry::id);
    List<MediaEntry> once =
        Repeats.merged(found, MediaEntry::id, entry -> MediaEntry.contradicted(entry.id()));
    return new Entries(asked, once, receivedAt);
  }

  private Flavors flavors(List<String> asked, Listing<FlavorAsset> listing) {
    List<FlavorAsset> listed = listing.objects();
    requireAsked(asked, listed, FlavorAsset::entryId);
    int total = listing.total();
    if (listed.size() < Math.min(total, KalturaRequest.MAX_OBJECTS)) {
      throw new TransientFailure(
          String.format(Locale.ROOT, "Kaltura listed only %d of %d flavors", listed.size(), total));
    }
    List<FlavorAsset> once = Repeats.merged(listed, FlavorAsset::id, FlavorAsset::contradicted);
    return new Flavors(asked, Math.max(total, once.size()), once);
  }

  private Metadata metadata(List<String> asked, Listing<MetadataObject> listing) {
    requireAsked(asked, listing.objects(), MetadataObject::objectId);
    int total = listing.total();
    if (listing.objects().size() < total) {
      throw new TransientFailure(
          String.format(
              Locale.ROOT,
              "Kaltura listed only %d of %d metadata objects",
              listing.objects().size(),
              total));
    }
    return new Metadata(asked, listing.objects());
  }

  // Never by position: Kaltura answers in any order, and a proxy may hand out another's answer.
  private <T> void requireAsked(List<String> asked, List<T> found, Function<T, String> id) {
    Set<String> known = new HashSet<>(asked);
    for (T object : found) {
      if (object == null || !known.contains(id.apply(object))) {
        throw TransientFailure.ofOthers(signed.toString());
      }
    }
  }

  private int first() throws IOException {
    if (body.length == 0) {
      throw new IOException("empty");
    }
    return body[0];
  }

  /** What the answer begins with, for messages; nothing of it where it may hold a session. */
  String beginning() {
    if (body.length == 0) {
      return "it is empty";
    }
    if (signed.request() instanceof OpensSession) {
      return body[0] == '<'
          ? "it is a web page; is kaltura.service-url right?"
          : "it is not shown, for it may hold a session";
    }
    String text =
        LongTokens.maskedIn(
            PlainText.of(new String(body, StandardCharsets.UTF_8)).strip().replaceAll("\\s+", " "));
    return text.length() <= SHOWN_OF_A_BAD_BODY
        ? text
        : text.substring(0, SHOWN_OF_A_BAD_BODY) + "…";
  }
}
