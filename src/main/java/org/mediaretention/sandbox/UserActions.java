package org.mediaretention.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The user service, as far as it reads. */
final class UserActions {

  private static final int MAX_IDS = 150;

  private final List<SandboxUser> users;
  private final int partnerId;

  UserActions(List<SandboxUser> users, int partnerId) {
    this.users = List.copyOf(users);
    this.partnerId = partnerId;
  }

  /** Of many ids the first 150 are looked at; deleted users are left out without a word. */
  JsonNode list(Parameters parameters) {
    Predicate<SandboxUser> asked =
        ids(parameters.in("filter"))
            .<Predicate<SandboxUser>>map(ids -> user -> ids.contains(lower(user.id())))
            .orElse(user -> true);
    List<SandboxUser> found = users.stream().filter(SandboxUser::isThere).filter(asked).toList();
    List<ObjectNode> page =
        Pager.of(parameters).page(Shuffle.of(found, parameters)).stream()
            .map(user -> ResponseProfile.of(parameters).applyTo(json(user)))
            .toList();
    return KalturaJson.list("KalturaUserListResponse", found.size(), page);
  }

  JsonNode get(Parameters parameters) {
    String id = lower(parameters.require("userId"));
    return users.stream()
        .filter(user -> user.isThere() && lower(user.id()).equals(id))
        .findFirst()
        .map(this::json)
        .orElseThrow(() -> ApiError.of("INVALID_USER_ID", "Invalid user id"));
  }

  /** The search engine takes no single letters for ids. */
  private static Optional<Set<String>> ids(Parameters filter) {
    Optional<String> one = filter.text("idEqual");
    List<String> many = filter.list("idIn");
    if (one.isEmpty() && many.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        one.map(id -> Set.of(lower(id)))
            .orElseGet(
                () ->
                    many.stream()
                        .limit(MAX_IDS)
                        .filter(id -> id.length() > 1 || id.matches("\\d"))
                        .map(UserActions::lower)
                        .collect(Collectors.toSet())));
  }

  private ObjectNode json(SandboxUser user) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", user.id()).put("partnerId", partnerId).put("type", user.type().ordinal());
    json.put("screenName", user.id()).put("fullName", user.fullName());
    json.put("email", user.email().isEmpty() ? null : user.email());
    json.put("status", user.status().ordinal());
    return json.put("objectType", "KalturaUser");
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
