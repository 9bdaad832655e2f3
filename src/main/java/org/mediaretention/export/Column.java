package org.mediaretention.export;

import java.util.List;

/** A column the program knows, with the names under which exports have it, the best name first. */
enum Column {
  ID("the entry id", "entry id", "entryid", "id"),
  NAME("the name", "entry name", "title", "name"),
  CREATED(
      "the creation date",
      "creation date",
      "created at",
      "created on",
      "created",
      "createdat",
      "creation time"),
  PLAYS("the plays", "plays", "number of plays", "total plays"),
  MEDIA_TYPE("the media type", "media type", "type", "entry media type", "media"),
  UPDATED(
      "the last update",
      "last update date",
      "last updated",
      "last update",
      "update date",
      "updated at",
      "updatedat"),
  STATUS("the status", "status", "entry status"),
  OWNER("the owner", "owner", "user id", "userid", "owner id", "uploader", "entry owner"),
  DURATION("the duration", "duration", "duration seconds", "length", "entry duration"),
  POLICY("the policy", "policy"),
  FLAVORS("the number of flavors", "number of flavors"),
  BYTES_SAVED("the bytes saved", "bytes saved");

  private final String meaning;
  private final List<String> names;

  Column(String meaning, String... names) {
    this.meaning = meaning;
    this.names = List.of(names);
  }

  /** In words, for a message. */
  String meaning() {
    return meaning;
  }

  /** Whether not every text can stand in the column. */
  boolean isChecked() {
    return this == ID || this == CREATED || this == PLAYS || this == DURATION;
  }

  List<String> names() {
    return names;
  }
}
