package planted.twinbridge.feature;

public class ThingManager {}
