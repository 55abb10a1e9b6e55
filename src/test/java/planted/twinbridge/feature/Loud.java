package planted.twinbridge.feature;

public class Loud {
    public void speak() {
        System.out.println("planted");
    }
}
