package org.twinbridge.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Objects;
import org.twinbridge.network.NetworkReport;
import org.twinbridge.network.NetworkReport.Infeasible;
import org.twinbridge.network.NetworkReport.Member;
import org.twinbridge.network.NetworkReport.Uncovered;

/** How to write a network. */
enum NetworkFormat {
    JSON {
        @Override
        void write(NetworkReport report, PrintWriter out, Words words) {
            JsonAnswer.write(report, out);
        }
    },
    TABLE {
        @Override
        void write(NetworkReport report, PrintWriter out, Words words) {
            Infeasible infeasible = report.infeasible();
            if (infeasible == null) {
                writeMembers(report, out, words);
            } else {
                writeObstacle(infeasible, out, words);
            }
            out.flush();
        }
    };

    private static final int UNCOVERED_SHOWN = 5;

    abstract void write(NetworkReport report, PrintWriter out, Words words);

    private static void writeMembers(NetworkReport report, PrintWriter out, Words words) {
        out.println(
                words.say("network.value", Objects.requireNonNull(report.value()), report.policy(), report.release()));
        for (Member member : report.members()) {
            out.printf(
                    words.locale(),
                    "%7.3f  %3.0f %%  %s  %s%n",
                    member.gain(),
                    100 * member.covered(),
                    member.country(),
                    member.name());
        }
        report.uncovered().stream()
                .limit(UNCOVERED_SHOWN)
                .map(need -> uncovered(need, words))
                .forEach(out::println);
        var binding = report.binding();
        if (binding != null) {
            out.println(words.say(
                    "network.binding", rule(binding.rule(), words), binding.from(), binding.to(), binding.gain()));
        }
        out.println(words.say("network.alternatives", report.alternatives().size()));
    }

    private static String uncovered(Uncovered need, Words words) {
        String modality = words.say("modality." + need.modality());
        return words.say(
                "network.uncovered", need.field(), modality, need.couldCover().size());
    }

    private static void writeObstacle(Infeasible infeasible, PrintWriter out, Words words) {
        out.println(words.say("network.infeasible"));
        infeasible.colliding().forEach(rule -> out.println("  " + rule(rule.rule(), words) + " " + rule.subject()));
        infeasible
                .relaxation()
                .forEach(step ->
                        out.println(words.say("network.relaxation", rule(step.rule(), words), step.from(), step.to())));
    }

    private static String rule(String rule, Words words) {
        return words.say("network.rule." + rule.toLowerCase(Locale.ROOT));
    }
}
