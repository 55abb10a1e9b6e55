package planted.twinbridge.feature.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;

@Route("planted")
public class RouteWithoutAccess extends Div {}
