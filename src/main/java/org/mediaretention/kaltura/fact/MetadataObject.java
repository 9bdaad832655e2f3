package org.mediaretention.kaltura.fact;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.io.IOException;

/**
 * The custom metadata of one entry.
 *
 * @param objectId the entry
 * @param xml the fields
 */
@JsonDeserialize(using = MetadataObject.Reading.class)
public record MetadataObject(String objectId, String xml) {

  /** What is asked for of custom metadata. */
  public static final String FIELDS = "id,objectId,xml";

  static MetadataObject of(RawFields fields) {
    return new MetadataObject(fields.raw("objectId"), fields.raw("xml"));
  }

  /** Reads what Kaltura sent, and what was kept of it. */
  static final class Reading extends JsonDeserializer<MetadataObject> {

    @Override
    public MetadataObject deserialize(JsonParser in, DeserializationContext context)
        throws IOException {
      return of(RawFields.read(in, context));
    }
  }
}
