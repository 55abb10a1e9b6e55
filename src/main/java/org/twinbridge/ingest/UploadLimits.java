package org.twinbridge.ingest;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much may be uploaded.
 *
 * @param most largest file, packed as it comes; what is in it has bounds of its own
 */
@ConfigurationProperties("twinbridge.uploads")
record UploadLimits(@DefaultValue("1GB") DataSize most) {}
