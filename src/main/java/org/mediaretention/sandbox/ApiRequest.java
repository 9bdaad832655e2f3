package org.mediaretention.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** One call: where it goes, its parameters, and how it was sent. */
record ApiRequest(
    String service, String action, Parameters parameters, String contentType, boolean ksInUrl) {

  private static final String ROOT = "/api_v3/";

  /** Where a call names the entries it asks for. */
  private static final List<String> ID_FILTERS =
      List.of("idIn", "idEqual", "entryIdIn", "entryIdEqual", "objectIdIn", "objectIdEqual");

  private static final Set<String> CHANGING =
      Set.of(
          "media.delete",
          "baseentry.delete",
          "baseentry.recycle",
          "baseentry.restorerecycled",
          "flavorasset.delete",
          "flavorasset.convert",
          "metadata_metadata.add",
          "metadata_metadata.update");

  private static final List<String> ID_PARAMETERS = List.of("entryIds", "entryId");

  static ApiRequest read(HttpExchange exchange) throws IOException {
    String contentType = exchange.getRequestHeaders().getFirst("Content-Type");
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    return of(exchange.getRequestURI(), contentType == null ? "" : contentType, body);
  }

  static ApiRequest of(URI uri, String contentType, String body) {
    Parameters url = ofUrl(uri);
    Parameters all = ofBody(contentType, body).overriddenBy(url);
    return of(all, contentType, url.text("ks").isPresent());
  }

  /** A call that came in the same way as this one. */
  ApiRequest with(Parameters newParameters) {
    return of(newParameters, contentType, ksInUrl);
  }

  private static ApiRequest of(Parameters all, String contentType, boolean ksInUrl) {
    return new ApiRequest(
        all.text("service").orElse("").toLowerCase(Locale.ROOT),
        all.text("action").orElse("").toLowerCase(Locale.ROOT),
        all,
        contentType,
        ksInUrl);
  }

  String name() {
    return service + "." + action;
  }

  /** How many changes of entries the call asks for, one or those within it. */
  int changes() {
    return service.equals(MultiRequest.SERVICE)
        ? MultiRequest.calls(this).mapToInt(ApiRequest::changes).sum()
        : CHANGING.contains(name()) ? 1 : 0;
  }

  boolean wantsJson() {
    return parameters.text("format").orElse("").equals("1");
  }

  /** The ids of entries or of a file that the call names, all of them. */
  List<String> ids() {
    Parameters filter = parameters.in("filter");
    Stream<String> names =
        service.equals("flavorasset") ? Stream.of("id", "entryId") : ID_PARAMETERS.stream();
    return Stream.concat(ID_FILTERS.stream().map(filter::list), names.map(parameters::list))
        .flatMap(List::stream)
        .toList();
  }

  /** The same call for other entries. */
  ApiRequest withIds(List<String> ids) {
    String list = String.join(",", ids);
    Parameters changed = parameters.overriddenBy(Parameters.none());
    for (String name : ID_FILTERS) {
      parameters.in("filter").text(name).ifPresent(was -> changed.put("filter:" + name, list));
    }
    for (String name : ID_PARAMETERS) {
      parameters.text(name).ifPresent(was -> changed.put(name, list));
    }
    return new ApiRequest(service, action, changed, contentType, ksInUrl);
  }

  private static Parameters ofBody(String contentType, String body) {
    String type = contentType.toLowerCase(Locale.ROOT);
    if (type.equals("application/json")) { // to the letter: with a charset the body is ignored
      return Parameters.ofJson(body);
    }
    return type.startsWith("application/x-www-form-urlencoded")
        ? Parameters.ofForm(body)
        : Parameters.none();
  }

  /** Both kinds of parameters in a URL: pairs of path segments, and the query. */
  private static Parameters ofUrl(URI uri) {
    Parameters parameters = Parameters.none();
    String path = uri.getPath();
    String rest = path.startsWith(ROOT) ? path.substring(ROOT.length()) : "";
    String[] segments = rest.replaceFirst("^index\\.php/?", "").split("/");
    for (int i = 0; i + 1 < segments.length; i += 2) {
      parameters.put(segments[i], segments[i + 1]);
    }
    String query = uri.getRawQuery();
    return query == null ? parameters : parameters.overriddenBy(Parameters.ofForm(query));
  }
}
