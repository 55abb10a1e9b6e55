package org.twinbridge.account.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.twinbridge.account.Role;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.institution.Institution;

/** Roles to tick and, for officers, institutions to choose. */
class RightsFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST_FOUND = 50;

    private final CheckboxGroup<Role> roles = new CheckboxGroup<>();
    private final MultiSelectComboBox<InstitutionId> institutions = new MultiSelectComboBox<>();

    /** @param offered the roles that may be given */
    RightsFields(AccountServices services, AccountWords words, Collection<Role> offered) {
        roles.setLabel(words.say("roles"));
        roles.setItems(offered.stream().sorted().toList());
        roles.setItemLabelGenerator(words::role);
        institutions.setLabel(words.say("institutions"));
        institutions.setHelperText(words.say("institutions.help"));
        institutions.setItemLabelGenerator(words::institution);
        institutions.setItems(
                query -> found(services, query).stream().skip(query.getOffset()).limit(query.getLimit()),
                query -> found(services, query).size());
        institutions.setWidthFull();
        roles.addValueChangeListener(change -> showInstitutions());
        showInstitutions();
        add(roles, institutions);
        addClassName("account-form");
    }

    void set(Set<Role> given, Collection<InstitutionId> actsFor) {
        roles.setValue(given);
        institutions.setValue(new LinkedHashSet<>(actsFor));
        showInstitutions();
    }

    Set<Role> roles() {
        Set<Role> chosen = EnumSet.noneOf(Role.class);
        chosen.addAll(roles.getValue());
        return chosen;
    }

    /** The institutions in the order in which they were chosen; none unless the role of officer is. */
    List<InstitutionId> institutions() {
        return roles().contains(Role.OFFICER) ? new ArrayList<>(institutions.getValue()) : List.of();
    }

    private void showInstitutions() {
        institutions.setVisible(roles.getValue().contains(Role.OFFICER));
    }

    private static List<InstitutionId> found(AccountServices services, Query<InstitutionId, String> query) {
        String text = query.getFilter().orElse("");
        return text.isBlank()
                ? List.of()
                : services.institutions().search(text, MOST_FOUND).stream()
                        .map(Institution::id)
                        .toList();
    }
}
