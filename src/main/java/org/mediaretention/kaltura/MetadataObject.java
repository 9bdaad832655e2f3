package org.mediaretention.kaltura;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * The custom metadata of one entry.
 *
 * @param objectId the entry
 * @param xml the fields
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record MetadataObject(String objectId, String xml) {

  /** What is asked for of custom metadata. */
  static final String FIELDS = "id,objectId,xml";
}
