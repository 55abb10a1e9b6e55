package planted.twinbridge.feature;

import org.springframework.data.repository.Repository;

public interface RepositoryOutsidePersistence extends Repository<String, Long> {}
