package org.mediaretention.engine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.FailedToCreateRouteException;
import org.apache.camel.model.Model;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.util.ObjectHelper;

/** Why the routes cannot be started, as a sentence that names the file and the line. */
final class RouteProblem {

  /** As a reader of YAML tells the place: {@code in file:/x.camel.yaml, line 8, column 9:}. */
  private static final Pattern PLACE_IN_YAML =
      Pattern.compile("^ in (?:file:)?(.+), line (\\d+), column \\d+:");

  /** As Camel tells the step: {@code >>> Bean[ref:nobody] <<<}. */
  private static final Pattern STEP = Pattern.compile(">>> (.+?) <<<", Pattern.DOTALL);

  private RouteProblem() {}

  static String sentence(Throwable problem, CamelContext camel) {
    String why = rootCause(problem);
    return fromYaml(why)
        .or(() -> fromModel(problem, camel).map(place -> sentence(place, firstLine(why))))
        .orElseGet(() -> "The routes cannot be started: " + why);
  }

  private static Optional<String> fromYaml(String message) {
    String what = "";
    Optional<String> sentence = Optional.empty();
    // The last place counts; those before it tell what was being read.
    for (String line : message.lines().toList()) {
      Matcher place = PLACE_IN_YAML.matcher(line);
      if (place.find()) {
        sentence = Optional.of(sentence(place.group(1) + " line " + place.group(2), what));
      } else if (!line.startsWith(" ")) {
        what = line;
      }
    }
    return sentence;
  }

  private static Optional<String> fromModel(Throwable problem, CamelContext camel) {
    FailedToCreateRouteException failed =
        ObjectHelper.getException(FailedToCreateRouteException.class, problem);
    if (failed == null || camel == null) {
      return Optional.empty();
    }
    return Optional.ofNullable(model(camel).getRouteDefinition(failed.getRouteId()))
        .filter(route -> route.getResource() != null)
        .map(route -> place(route, failed.getMessage()));
  }

  private static Model model(CamelContext camel) {
    return camel.getCamelContextExtension().getContextPlugin(Model.class);
  }

  private static String place(RouteDefinition route, String message) {
    Matcher step = STEP.matcher(message);
    int line =
        step.find() ? lineOf(step.group(1), route) : Math.max(1, route.getInput().getLineNumber());
    return route.getResource().getLocation().replaceFirst("^file:", "") + " line " + line;
  }

  @SuppressWarnings("rawtypes") // as Camel answers it
  private static int lineOf(String step, RouteDefinition route) {
    for (ProcessorDefinition node :
        ProcessorDefinitionHelper.filterTypeInOutputs(
            List.copyOf(route.getOutputs()), ProcessorDefinition.class)) {
      if (node.toString().equals(step)) {
        return node.getLineNumber();
      }
    }
    return route.getLineNumber();
  }

  private static String sentence(String place, String what) {
    return String.format(Locale.ROOT, "%s: %s.", place, what.replaceFirst("\\.$", ""));
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse(text);
  }

  /** The message of what went wrong first. */
  static String rootCause(Throwable problem) {
    Throwable cause = problem;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }
}
