#!/usr/bin/env bash
# Expected: only ~~two tildes~~ strike text out, and a tilde between figures is the range that it is in Japanese and Chinese: 5~6.
# Happens:  commonmark-java's strikethrough takes single tildes by default, and two ranges in one paragraph strike out what is between them:
#           5~6百万円、7~8百万円 leaves 5 and 8.
# Hurt:     readers of a briefing: "5 to 6, then 7 to 8 million" is printed with the middle crossed out, as if withdrawn.
# Versions: commonmark 0.27.0 with commonmark-ext-gfm-strikethrough 0.27.0 (its builder has requireTwoTildes(true))
source "$(dirname "${BASH_SOURCE[0]}")/lib/observe.bash"

maven org.commonmark:commonmark:0.27.0 org.commonmark:commonmark-ext-gfm-strikethrough:0.27.0

cat >Range.java <<'JAVA'
import java.util.List;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

class Range {
    public static void main(String[] args) {
        for (boolean two : new boolean[] {false, true}) {
            var extensions = List.of(two ? StrikethroughExtension.builder().requireTwoTildes(true).build() : StrikethroughExtension.create());
            var parser = Parser.builder().extensions(extensions).build();
            var renderer = HtmlRenderer.builder().extensions(extensions).build();
            for (String text : List.of("5~6百万円、7~8百万円", "GPUs 5~6, servers 7~8"))
                System.out.print((two ? "two tildes required: " : "by default: ") + renderer.render(parser.parse(text)));
        }
    }
}
JAVA
observe run_java -Dstdout.encoding=UTF-8 Range.java <<'SEEN'
by default: <p>5<del>6百万円、7</del>8百万円</p>
by default: <p>GPUs 5<del>6, servers 7</del>8</p>
two tildes required: <p>5~6百万円、7~8百万円</p>
two tildes required: <p>GPUs 5~6, servers 7~8</p>
SEEN
