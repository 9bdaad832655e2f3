package org.mediaretention.disposition;

/** The program will not do what was asked, and touched nothing; the message is for people. */
public final class Refused extends RuntimeException {

  /**
   * @param sentences one or more, each with what is wrong and what to do
   */
  public Refused(String sentences) {
    super(sentences);
  }

  public Refused(String sentences, Throwable cause) {
    super(sentences, cause);
  }
}
