package planted.twinbridge.feature;

import jakarta.persistence.Entity;

@Entity
public class EntityOutsidePersistence {}
