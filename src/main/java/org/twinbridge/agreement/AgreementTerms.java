package org.twinbridge.agreement;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.twinbridge.agreement.AgreementRefusedException.Cause;
import org.twinbridge.engine.drain.MobilityPlan;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;

/**
 * What the members agree on. A draft may leave things out; what it says must make sense, else it is refused with an
 * {@link AgreementRefusedException}.
 *
 * @param kind what sort of agreement it is
 * @param title as the members call it, at most {@value #LONGEST_TITLE} characters; may be empty
 * @param parties the members, each once; the first of a chair is the institution that hosts it
 * @param holder who holds the chair, at most {@value #LONGEST_TITLE} characters; empty for the other kinds
 * @param fields what they work on; may be empty
 * @param moves what is planned; may be empty
 * @param returns what brings people back who take a degree abroad
 * @param start first day; {@code null} if not said
 * @param end last day, not before the first; {@code null} if not said
 * @param purpose in the members' words, at most {@value #LONGEST_PURPOSE} characters; may be empty
 */
public record AgreementTerms(
        AgreementKind kind,
        String title,
        List<Party> parties,
        String holder,
        Set<Field> fields,
        List<PlannedMove> moves,
        Set<ReturnInstrument> returns,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        String purpose) {

    /** The most characters of a title. */
    public static final int LONGEST_TITLE = 200;

    /** The most characters of a purpose. */
    public static final int LONGEST_PURPOSE = 4000;

    /** The most fields. */
    public static final int MOST_FIELDS = 20;

    /** The most planned moves. */
    public static final int MOST_MOVES = 60;

    private static final double ROUNDING = 1e-6;
    private static final Set<Modality> DEGREES = EnumSet.of(Modality.FULL_DEGREE_ABROAD, Modality.SPLIT_SITE_DOCTORATE);

    public AgreementTerms {
        title = within(title, LONGEST_TITLE);
        holder = within(holder, LONGEST_TITLE);
        purpose = within(purpose, LONGEST_PURPOSE);
        parties = List.copyOf(parties);
        fields = Collections.unmodifiableSet(new TreeSet<>(fields));
        moves = List.copyOf(moves);
        returns = Collections.unmodifiableSet(
                returns.isEmpty() ? EnumSet.noneOf(ReturnInstrument.class) : EnumSet.copyOf(returns));
        checkMembers(kind, parties);
        checkMoves(parties, moves);
        checkShares(parties, Party::degrees, Cause.DEGREE_SHARES);
        checkShares(parties, Party::lead, Cause.LEAD_SHARES);
        checkShares(parties, Party::budget, Cause.BUDGET_SHARES);
        if (start != null && end != null && end.isBefore(start)) {
            throw new AgreementRefusedException(Cause.ENDS_BEFORE_START, start, end);
        }
        if (fields.size() > MOST_FIELDS) {
            throw new AgreementRefusedException(Cause.TOO_MANY_FIELDS, fields.size(), MOST_FIELDS);
        }
    }

    /** An agreement of two of which nothing is settled yet. */
    public static AgreementTerms of(InstitutionId one, InstitutionId other) {
        return new AgreementTerms(
                AgreementKind.TWINNING,
                "",
                List.of(Party.of(one), Party.of(other)),
                "",
                Set.of(),
                List.of(),
                Set.of(),
                null,
                null,
                "");
    }

    /** The members, in their order. */
    public List<InstitutionId> members() {
        return parties.stream().map(Party::institution).toList();
    }

    /**
     * What is planned between two members, as the first sees it; empty if nothing is. Lead, budget and degrees of more
     * than two are shared out between the two.
     */
    public Optional<MobilityPlan> plan(InstitutionId self, InstitutionId partner) {
        return plan(self, partner, moves);
    }

    /**
     * What is planned between two members and bears on the people of the first, as it sees it: without the degrees that
     * people of the other come for, who leave nobody behind here. Empty if nothing is planned.
     */
    public Optional<MobilityPlan> planFor(InstitutionId self, InstitutionId partner) {
        return plan(
                self,
                partner,
                moves.stream()
                        .filter(move -> !(DEGREES.contains(move.modality()) && self.equals(move.to())))
                        .toList());
    }

    /** What takes people of the first to the other, as guard 1 weighs it; empty if nothing does. */
    public Optional<MobilityPlan> outwardPlan(InstitutionId self, InstitutionId partner) {
        return plan(
                self,
                partner,
                moves.stream()
                        .filter(move -> move.from() == null || move.from().equals(self))
                        .toList());
    }

    /** These terms with one institution in the place of another. */
    public AgreementTerms replacing(InstitutionId from, InstitutionId to) {
        Function<@Nullable InstitutionId, @Nullable InstitutionId> moved = id -> from.equals(id) ? to : id;
        return new AgreementTerms(
                kind,
                title,
                parties.stream()
                        .map(party -> from.equals(party.institution()) ? party.as(to) : party)
                        .toList(),
                holder,
                fields,
                moves.stream()
                        .map(move -> new PlannedMove(
                                move.modality(), move.personMonths(), moved.apply(move.from()), moved.apply(move.to())))
                        .toList(),
                returns,
                start,
                end,
                purpose);
    }

    /** These terms until another day. */
    public AgreementTerms until(LocalDate newEnd) {
        return new AgreementTerms(kind, title, parties, holder, fields, moves, returns, start, newEnd, purpose);
    }

    private Optional<MobilityPlan> plan(InstitutionId self, InstitutionId partner, List<PlannedMove> among) {
        var months = new EnumMap<Modality, Double>(Modality.class);
        for (PlannedMove move : among) {
            if (move.concerns(self, partner)) {
                months.merge(move.modality(), move.personMonths(), Double::sum);
            }
        }
        if (months.isEmpty()) {
            return Optional.empty();
        }
        Party own = party(self);
        Party others = party(partner);
        return Optional.of(new MobilityPlan(
                months,
                MobilityPlan.Basis.PLANNED,
                share(own.degrees(), others.degrees()),
                share(own.lead(), others.lead()),
                share(own.budget(), others.budget()),
                !returns.isEmpty()));
    }

    private Party party(InstitutionId member) {
        return parties.stream()
                .filter(party -> party.institution().equals(member))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("(%s) is no member of %s.".formatted(member, members())));
    }

    private static @Nullable Double share(@Nullable Double own, @Nullable Double others) {
        return own == null || others == null || own + others == 0 ? null : Double.valueOf(own / (own + others));
    }

    private static String within(String text, int longest) {
        String stripped = text.strip();
        if (stripped.length() > longest) {
            throw new AgreementRefusedException(Cause.TOO_LONG, stripped.length(), longest);
        }
        return stripped;
    }

    private static void checkMembers(AgreementKind kind, List<Party> parties) {
        if (new HashSet<>(parties.stream().map(Party::institution).toList()).size() < parties.size()) {
            throw new AgreementRefusedException(Cause.MEMBER_TWICE);
        }
        if (parties.size() < kind.fewest()) {
            throw new AgreementRefusedException(Cause.TOO_FEW_MEMBERS, kind, parties.size(), kind.fewest());
        }
        if (parties.size() > kind.most()) {
            throw new AgreementRefusedException(Cause.TOO_MANY_MEMBERS, kind, parties.size(), kind.most());
        }
    }

    private static void checkMoves(List<Party> parties, List<PlannedMove> moves) {
        Set<InstitutionId> members =
                new HashSet<>(parties.stream().map(Party::institution).toList());
        for (PlannedMove move : moves) {
            if (move.from() != null && !(members.contains(move.from()) && members.contains(move.to()))) {
                throw new AgreementRefusedException(Cause.DIRECTION, move.modality());
            }
        }
        if (moves.size() > MOST_MOVES) {
            throw new AgreementRefusedException(Cause.TOO_MANY_MOVES, moves.size(), MOST_MOVES);
        }
    }

    /** Said of all members or of none; in [0, 1] each; 1 together, as far as rounded shares can be. */
    private static void checkShares(List<Party> parties, Function<Party, @Nullable Double> share, Cause cause) {
        List<Double> said = parties.stream()
                .map(share)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        if (said.isEmpty()) {
            return;
        }
        double sum = said.stream().mapToDouble(Double::doubleValue).sum();
        boolean each = said.stream().allMatch(value -> value >= 0 && value <= 1);
        if (!(each && said.size() == parties.size() && Math.abs(sum - 1) <= ROUNDING)) {
            throw new AgreementRefusedException(cause, sum);
        }
    }
}
