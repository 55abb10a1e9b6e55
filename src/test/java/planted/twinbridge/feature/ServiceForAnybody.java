package planted.twinbridge.feature;

import org.springframework.stereotype.Service;

@Service
public class ServiceForAnybody {

    public void changeTheWorld() {}
}
