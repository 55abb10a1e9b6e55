package org.twinbridge.ingest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The database, the imports and what they write, without a transaction around the test: imports make their own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DataJpaTest(showSql = false)
@ComponentScan({
    "org.twinbridge.country",
    "org.twinbridge.institution",
    "org.twinbridge.taxonomy",
    "org.twinbridge.twinning",
    "org.twinbridge.ingest"
})
@Import({FixedClock.class, Database.class})
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@interface ImportSlice {}
