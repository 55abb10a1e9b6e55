package org.twinbridge.ingest;

import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Need;

/** One row of a file of profiles, right in itself. */
sealed interface ProfileRow {

    /** Line of the file. */
    long number();

    InstitutionId institution();

    /** What must not come twice in a file. */
    Object key();

    /** A theme; its weight is any positive number until the themes of its institution are weighed together. */
    record ThemeRow(long number, InstitutionId institution, Field field, double weight, Evidence evidence)
            implements ProfileRow {
        @Override
        public Object key() {
            return field;
        }
    }

    record NeedRow(long number, InstitutionId institution, Need need) implements ProfileRow {

        /** A need is the same if field and modality are. */
        record Key(Field field, Modality modality) {
            static Key of(Need need) {
                return new Key(need.field(), need.modality());
            }
        }

        @Override
        public Object key() {
            return Key.of(need);
        }
    }

    record CapacityRow(long number, InstitutionId institution, Capacity capacity) implements ProfileRow {

        /** A capacity is the same if field and modality are. */
        record Key(Field field, Modality modality) {
            static Key of(Capacity capacity) {
                return new Key(capacity.field(), capacity.modality());
            }
        }

        @Override
        public Object key() {
            return Key.of(capacity);
        }
    }

    record ModalityRow(long number, InstitutionId institution, Modality modality) implements ProfileRow {
        @Override
        public Object key() {
            return modality;
        }
    }

    record LanguageRow(long number, InstitutionId institution, String language) implements ProfileRow {
        @Override
        public Object key() {
            return language;
        }
    }

    record QuotaRow(long number, InstitutionId institution, int quota) implements ProfileRow {
        @Override
        public Object key() {
            return ProfileItemType.QUOTA;
        }
    }

    record ExclusionRow(long number, InstitutionId institution, InstitutionId excluded) implements ProfileRow {
        @Override
        public Object key() {
            return excluded;
        }
    }
}
