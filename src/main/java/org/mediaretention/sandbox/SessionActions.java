package org.mediaretention.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The session and appToken services. */
final class SessionActions {

  private static final int ONE_DAY = 86_400;

  private final SandboxCredentials credentials;
  private final List<AppToken> tokens;
  private final Sessions sessions;

  SessionActions(SandboxCredentials credentials, List<AppToken> others, Sessions sessions) {
    this.credentials = credentials;
    tokens = new ArrayList<>(others);
    tokens.add(
        new AppToken(
            credentials.appTokenId(), credentials.appToken(), credentials.appTokenPrivileges()));
    this.sessions = sessions;
  }

  JsonNode start(Parameters parameters) {
    String secret = parameters.require("secret");
    String partner = parameters.text("partnerId").or(() -> parameters.text("p")).orElse("");
    if (!secret.equals(credentials.adminSecret()) || !partner.equals(partnerId())) {
      throw ApiError.loginRefused(partner);
    }
    Session session =
        sessions.start(
            parameters.number("type", Session.USER),
            parameters.text("userId").orElse(""),
            parameters.text("privileges").orElse(""),
            expiry(parameters));
    return TextNode.valueOf(session.ks());
  }

  JsonNode startWidget(Parameters parameters) {
    String widget = parameters.require("widgetId");
    if (!widget.equals("_" + partnerId())) {
      throw ApiError.unknownWidget(widget);
    }
    Session session = sessions.start(Session.WIDGET, "0", "view:*", expiry(parameters));
    return JsonNodeFactory.instance
        .objectNode()
        .put("partnerId", credentials.partnerId())
        .put("ks", session.ks())
        .put("userId", 0)
        .put("objectType", "KalturaStartWidgetSessionResponse");
  }

  JsonNode startWithAppToken(Parameters parameters) {
    String widgetKs = sessions.of(parameters).ks();
    String id = parameters.require("id");
    AppToken token =
        tokens.stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(() -> ApiError.unknownAppToken(id));
    if (!parameters.require("tokenHash").equals(hash(widgetKs + token.token()))) {
      throw ApiError.of("INVALID_APP_TOKEN_HASH", "Invalid application token hash");
    }
    return sessions
        .start(
            credentials.appTokenType().orElse(parameters.number("type", Session.USER)),
            parameters.text("userId").orElse("app-token"),
            token.privileges(),
            expiry(parameters))
        .toJson(credentials.partnerId());
  }

  /** All of a session but the KS, which whoever asks has. */
  JsonNode get(Parameters parameters) {
    return sessions.of(parameters).toJson(credentials.partnerId()).without("ks");
  }

  private String partnerId() {
    return Integer.toString(credentials.partnerId());
  }

  private static Duration expiry(Parameters parameters) {
    return Duration.ofSeconds(parameters.number("expiry", ONE_DAY));
  }

  /** In lower case, since Kaltura compares to the letter. */
  private String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance(credentials.hashAlgorithm());
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
