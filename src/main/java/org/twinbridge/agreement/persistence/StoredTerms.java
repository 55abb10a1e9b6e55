package org.twinbridge.agreement.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twinbridge.agreement.AgreementKind;
import org.twinbridge.agreement.AgreementTerms;
import org.twinbridge.agreement.Party;
import org.twinbridge.agreement.PlannedMove;
import org.twinbridge.agreement.ReturnInstrument;
import org.twinbridge.agreement.Signature;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;
import tools.jackson.databind.json.JsonMapper;

/** Terms and signatures as JSON, in a form of their own, so that the records may be renamed without touching what is kept. */
record StoredTerms(
        AgreementKind kind,
        String title,
        List<StoredParty> parties,
        String holder,
        List<String> fields,
        List<StoredMove> moves,
        List<ReturnInstrument> returns,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        String purpose) {

    private static final JsonMapper JSON = JsonMapper.shared();

    record StoredParty(
            String institution,
            @Nullable Double degrees,
            @Nullable Double lead,
            @Nullable Double budget) {}

    record StoredMove(
            Modality modality,
            double personMonths,
            @Nullable String from,
            @Nullable String to) {}

    record StoredSignature(String institution, String by, Instant at) {}

    record StoredSignatures(List<StoredSignature> signed) {}

    static String write(AgreementTerms terms) {
        return JSON.writeValueAsString(new StoredTerms(
                terms.kind(),
                terms.title(),
                terms.parties().stream()
                        .map(party -> new StoredParty(
                                party.institution().value(), party.degrees(), party.lead(), party.budget()))
                        .toList(),
                terms.holder(),
                terms.fields().stream().map(Field::code).toList(),
                terms.moves().stream()
                        .map(move -> new StoredMove(
                                move.modality(), move.personMonths(), value(move.from()), value(move.to())))
                        .toList(),
                List.copyOf(terms.returns()),
                terms.start(),
                terms.end(),
                terms.purpose()));
    }

    static AgreementTerms readTerms(String json) {
        StoredTerms stored = JSON.readValue(json, StoredTerms.class);
        return new AgreementTerms(
                stored.kind,
                stored.title,
                stored.parties.stream()
                        .map(party -> new Party(
                                new InstitutionId(party.institution()), party.degrees(), party.lead(), party.budget()))
                        .toList(),
                stored.holder,
                stored.fields.stream().map(Field::new).collect(Collectors.toSet()),
                stored.moves.stream()
                        .map(move ->
                                new PlannedMove(move.modality(), move.personMonths(), id(move.from()), id(move.to())))
                        .toList(),
                Set.copyOf(stored.returns),
                stored.start,
                stored.end,
                stored.purpose);
    }

    static String write(Map<InstitutionId, Signature> signatures) {
        return JSON.writeValueAsString(new StoredSignatures(new TreeMap<>(signatures)
                .entrySet().stream()
                        .map(entry -> new StoredSignature(
                                entry.getKey().value(),
                                entry.getValue().by(),
                                entry.getValue().at()))
                        .toList()));
    }

    static Map<InstitutionId, Signature> readSignatures(String json) {
        return JSON.readValue(json, StoredSignatures.class).signed().stream()
                .collect(Collectors.toMap(
                        signed -> new InstitutionId(signed.institution()),
                        signed -> new Signature(signed.by(), signed.at())));
    }

    private static @Nullable String value(@Nullable InstitutionId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable InstitutionId id(@Nullable String value) {
        return value == null ? null : new InstitutionId(value);
    }
}
