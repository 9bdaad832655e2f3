package org.mediaretention.kaltura;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DatabindException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.camel.Body;
import org.apache.camel.ExchangeException;
import org.apache.camel.Variable;
import org.apache.camel.util.ObjectHelper;
import org.mediaretention.kaltura.KalturaAnswer.Counted;
import org.mediaretention.kaltura.KalturaAnswer.Entries;
import org.mediaretention.kaltura.KalturaAnswer.Failure;
import org.mediaretention.kaltura.KalturaAnswer.Flavors;
import org.mediaretention.kaltura.KalturaAnswer.Metadata;
import org.mediaretention.kaltura.KalturaAnswer.SessionStarted;
import org.mediaretention.text.PlainText;

/** Reads an answer and makes sure that it answers what was asked. */
public final class AnswerReader {

  private static final int SHOWN_OF_A_BAD_BODY = 80;

  // Kaltura answers 200 even when it refuses.
  static final String REFUSAL = "KalturaAPIException";

  private final ObjectMapper json = new ObjectMapper();
  private final AccountPages pages = new AccountPages();
  private final Clock clock;

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

  public AnswerReader(Clock clock) {
    this.clock = clock;
  }

  /**
   * @throws TransientFailure when the body is no answer to the request
   * @throws SessionRejected when the session is over
   * @throws CallRefused when Kaltura refuses for good
   */
  public KalturaAnswer read(@Body byte[] body, @Variable("signed") SignedRequest signed) {
    try {
      return answer(body == null ? new byte[0] : body, signed);
    } catch (DatabindException e) {
      // It is JSON, of Kaltura's own shape as a rule, with something else where it should be.
      throw TransientFailure.ofNonsense(
          String.format(
              Locale.ROOT,
              "Kaltura's answer to %s is not what it should be: %s",
              signed,
              beginning(body, signed)));
    } catch (IOException e) {
      throw new TransientFailure(
          String.format(
              Locale.ROOT,
              "Kaltura's answer to %s is not JSON: %s",
              signed,
              beginning(body, signed)));
    }
  }

  /** The answer when there is none. */
  public Failure failure(
      @Variable("request") KalturaRequest request, @ExchangeException Exception cause) {
    Optional<String> code =
        Optional.ofNullable(ObjectHelper.getException(TransientFailure.class, cause))
            .flatMap(TransientFailure::code);
    return new Failure(request, CallProblems.inWords(cause), RetryKind.of(cause), code);
  }

  private KalturaAnswer answer(byte[] body, SignedRequest signed) throws IOException {
    KalturaRequest request = signed.request();
    if (request instanceof ListMedia list) {
      Listing<MediaEntry> listing = listing(body, signed, MediaEntry.class);
      return entries(signed, list.ids(), listing.objects());
    }
    if (request instanceof GetEntries get) {
      return entries(signed, get.ids(), bareArray(body, signed));
    }
    if (request instanceof ListFlavors list) {
      return flavors(signed, list.ids(), listing(body, signed, FlavorAsset.class));
    }
    if (request instanceof ListMetadata list) {
      return metadata(signed, list.ids(), listing(body, signed, MetadataObject.class));
    }
    if (request instanceof ListAccount list) {
      Listing<RawFields> listing = listing(body, signed, RawFields.class);
      return pages.page(list, listing.total(), listing.objects(), clock.instant());
    }
    if (request instanceof CountMedia) {
      return counted(body, signed);
    }
    return session(body, signed);
  }

  private Counted counted(byte[] body, SignedRequest signed) throws IOException {
    if (first(body) == '{') {
      listing(body, signed, Object.class);
    }
    Fact<Long> entries = FactGate.count("the count", FactGate.told(json.readTree(body)));
    return new Counted(
        entries
            .known()
            .orElseThrow(
                () ->
                    new TransientFailure(
                        String.format(
                            Locale.ROOT, "Kaltura's answer to %s is no number", signed))));
  }

  private SessionStarted session(byte[] body, SignedRequest signed) throws IOException {
    if (first(body) == '"') {
      return new SessionStarted(json.readValue(body, String.class));
    }
    SessionInfo info = info(body, signed);
    if (info.ks() == null) {
      throw new TransientFailure(
          String.format(Locale.ROOT, "Kaltura's answer to %s has no session", signed));
    }
    return new SessionStarted(info.ks(), info.end(), info.rights());
  }

  private SessionInfo info(byte[] body, SignedRequest signed) throws IOException {
    SessionInfo info = first(body) == '{' ? json.readValue(body, SessionInfo.class) : null;
    if (info == null) {
      throw new TransientFailure(
          String.format(
              Locale.ROOT,
              "Kaltura's answer to %s is not about a session: %s",
              signed,
              beginning(body, signed)));
    }
    if (info.isRefusal()) {
      throw Refusals.of(signed, info.code(), info.message());
    }
    return info;
  }

  private List<MediaEntry> bareArray(byte[] body, SignedRequest signed) throws IOException {
    if (first(body) != '[') {
      listing(body, signed, MediaEntry.class);
    }
    return json.readValue(body, new TypeReference<List<MediaEntry>>() {});
  }

  private <T> Listing<T> listing(byte[] body, SignedRequest signed, Class<T> objects)
      throws IOException {
    JavaType type = json.getTypeFactory().constructParametricType(Listing.class, objects);
    Listing<T> listing = first(body) == '{' ? json.readValue(body, type) : null;
    if (listing != null && listing.isRefusal()) {
      throw Refusals.of(signed, listing.code(), listing.message());
    }
    if (listing == null || listing.objects() == null || listing.totalCount() == null) {
      throw new TransientFailure(
          String.format(
              Locale.ROOT,
              "Kaltura's answer to %s is not the list it should be: %s",
              signed,
              beginning(body, signed)));
    }
    return listing;
  }

  private Entries entries(SignedRequest signed, List<String> asked, List<MediaEntry> found) {
    requireAsked(signed, asked, found, MediaEntry::id);
    List<MediaEntry> once =
        Repeats.merged(found, MediaEntry::id, entry -> MediaEntry.contradicted(entry.id()));
    return new Entries(asked, once, clock.instant());
  }

  private Flavors flavors(SignedRequest signed, List<String> asked, Listing<FlavorAsset> listing) {
    List<FlavorAsset> listed = listing.objects();
    requireAsked(signed, asked, listed, FlavorAsset::entryId);
    int total = listing.total();
    if (listed.size() < Math.min(total, KalturaRequest.MOST_OBJECTS)) {
      throw new TransientFailure(
          String.format(Locale.ROOT, "Kaltura listed only %d of %d flavors", listed.size(), total));
    }
    List<FlavorAsset> once = Repeats.merged(listed, FlavorAsset::id, FlavorAsset::contradicted);
    return new Flavors(asked, Math.max(total, once.size()), once);
  }

  private Metadata metadata(
      SignedRequest signed, List<String> asked, Listing<MetadataObject> listing) {
    requireAsked(signed, asked, listing.objects(), MetadataObject::objectId);
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
  private static <T> void requireAsked(
      SignedRequest signed, List<String> asked, List<T> found, Function<T, String> id) {
    Set<String> known = new HashSet<>(asked);
    for (T object : found) {
      if (object == null || !known.contains(id.apply(object))) {
        throw TransientFailure.ofOthers(signed.toString());
      }
    }
  }

  private static int first(byte[] body) throws IOException {
    for (byte b : body) {
      if (!Character.isWhitespace(b)) {
        return b;
      }
    }
    throw new IOException("empty");
  }

  private static String beginning(byte[] body, SignedRequest signed) {
    if (body == null || body.length == 0) {
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
