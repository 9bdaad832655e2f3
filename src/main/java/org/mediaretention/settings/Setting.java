package org.mediaretention.settings;

/**
 * One setting as operators see it.
 *
 * @param usual its default, empty when it is not set
 * @param meaning one or two short sentences, for the example file and the page
 * @param more what only the page says, empty when there is nothing to add
 */
record Setting(String name, String usual, String meaning, String more) {

  static Setting of(String name, String usual, String meaning) {
    return new Setting(name, usual, meaning, "");
  }

  static Setting of(String name, String usual, String meaning, String more) {
    return new Setting(name, usual, meaning, more);
  }
}
