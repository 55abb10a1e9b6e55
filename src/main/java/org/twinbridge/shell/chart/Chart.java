package org.twinbridge.shell.chart;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.io.Serializable;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture drawn in the browser from data that is sent to it whole. It follows the appearance of the page, its own
 * size and the wish for less motion, and lets go of what it holds when it leaves the page.
 *
 * @param <D> the data, a record that becomes JSON
 */
@NpmPackage(value = "echarts", version = "6.1.0")
public abstract class Chart<D> extends Component implements HasSize, HasStyle {

    private static final long serialVersionUID = 1L;

    private transient @Nullable D data;
    private final List<Runnable> followers = new ArrayList<>();

    Chart() {}

    /** Draws this data instead of what was drawn before. */
    public void show(D data) {
        this.data = data;
        getElement().setPropertyBean("data", data);
        followers.forEach(Runnable::run);
    }

    /** Says in words what the picture shows, for those who do not see it. */
    public void setLabel(String label) {
        getElement().setProperty("label", label);
    }

    /** The same numbers as a table; without rows before anything was shown. */
    public DataTable table() {
        D shown = data;
        return shown == null ? new DataTable(List.of(""), List.of(), false) : table(shown);
    }

    abstract DataTable table(D data);

    /** Calls the follower each time other data is shown. */
    void follow(Runnable follower) {
        followers.add(follower);
    }

    /** A share in [0, 1] as points of a hundred, with one decimal. */
    String points(double share) {
        NumberFormat format = NumberFormat.getNumberInstance(getLocale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(100 * share);
    }

    static void requireShare(double share, Serializable what) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("The value (%s) of \"%s\" must lie in [0, 1].".formatted(share, what));
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        getElement().setProperty("language", getLocale().toLanguageTag());
    }
}
