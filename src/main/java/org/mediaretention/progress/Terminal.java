package org.mediaretention.progress;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;
import java.util.OptionalInt;
import picocli.CommandLine.Model.CommandSpec;

/** What the program was started from. */
public final class Terminal {

  private Terminal() {}

  /** Its width in columns; empty when no person looks at the output, or nothing can be redrawn. */
  public static OptionalInt width() {
    Console console = System.console();
    if (console == null || !isTerminal(console) || "dumb".equals(System.getenv("TERM"))) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(CommandSpec.create().usageMessage().autoWidth(true).width());
  }

  // Since Java 22 there is a console even when the output goes to a file, and this method tells.
  private static boolean isTerminal(Console console) {
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (IllegalAccessException | InvocationTargetException e) {
      return false;
    }
  }
}
