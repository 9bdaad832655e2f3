package org.mediaretention.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.concurrent.Callable;

/** What a file or folder can refuse, whichever way Java tells it. */
public final class FileTrouble extends Exception {

  private static final long serialVersionUID = 1L;

  private FileTrouble(String why, Exception cause) {
    super(why, cause);
  }

  /** What is done with files. */
  @FunctionalInterface
  public interface Step {
    void run() throws IOException;
  }

  /** Does something with files; whatever they refuse comes out in words. */
  public static void in(Step step) throws FileTrouble {
    of(
        () -> {
          step.run();
          return null;
        });
  }

  /** The same with a result. */
  public static <T> T of(Callable<T> step) throws FileTrouble {
    try {
      return step.call();
    } catch (IOException | UncheckedIOException | InvalidPathException e) {
      throw new FileTrouble(inWords(e), e);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether a file has gone in the meantime, which is nobody's fault. */
  public boolean isOfAFileThatIsGone() {
    return getCause() instanceof NoSuchFileException;
  }

  /** The reason, without the end of a sentence. */
  public static String inWords(Exception e) {
    if (e instanceof UncheckedIOException unchecked) {
      return inWords(unchecked.getCause());
    }
    if (e instanceof InvalidPathException) {
      return String.format(
          Locale.ROOT,
          "its name has characters that the locale of this process (%s) lacks; set LC_ALL to C.UTF-8",
          System.getProperty("sun.jnu.encoding"));
    }
    if (e instanceof FileSystemException problem) {
      return String.format(Locale.ROOT, "%s (%s)", reason(problem), problem.getFile());
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private static String reason(FileSystemException problem) {
    if (problem instanceof AccessDeniedException) {
      return String.format(
          Locale.ROOT, "the user %s lacks the right to it", System.getProperty("user.name"));
    }
    if (problem instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (problem instanceof FileAlreadyExistsException) {
      return "the name is taken";
    }
    if (problem instanceof DirectoryNotEmptyException) {
      return "the folder is not empty";
    }
    return problem.getReason() == null ? problem.getClass().getSimpleName() : problem.getReason();
  }
}
