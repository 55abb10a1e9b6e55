package org.twinbridge.agreement;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.institution.Institution;
import org.twinbridge.institution.Institutions;

/** What agreements are called: their title, else their members' names. */
@Component
public class AgreementNames {

    private static final int NAMED = 3;

    private final Institutions institutions;

    AgreementNames(Institutions institutions) {
        this.institutions = institutions;
    }

    /** What an agreement is called, the same in every language. */
    public String name(AgreementTerms terms) {
        return name(terms, names(terms.members()));
    }

    /** As {@link #name(AgreementTerms)}, with names of institutions that are at hand. */
    public String name(AgreementTerms terms, Map<InstitutionId, String> names) {
        if (!terms.title().isEmpty()) {
            return terms.title();
        }
        List<InstitutionId> members = terms.members();
        String first = members.stream()
                .limit(NAMED)
                .map(member -> names.getOrDefault(member, member.bare()))
                .collect(Collectors.joining(" – "));
        return members.size() <= NAMED ? first : first + " +" + (members.size() - NAMED);
    }

    /** Names of those institutions that are known. */
    public Map<InstitutionId, String> names(List<InstitutionId> members) {
        return institutions.findAll(members).stream()
                .collect(Collectors.toMap(Institution::id, Institution::name, (one, other) -> one));
    }
}
