#!/usr/bin/env bash
# Expected: **5億円（税抜）**です is bold as **5億円**です is; Markdown's stars pair up.
# Happens:  if the bold text ends (or begins) with a punctuation mark, such as ）, 」 or %, and a letter follows without a space, as it always does
#           in Japanese, the stars are no emphasis and are printed. The specification says so; most authors learn it from the printed page.
# Hurt:     readers of Japanese reports: the key figure is not bold, and there are stars around it.
# Versions: commonmark 0.27.0
source "$(dirname "${BASH_SOURCE[0]}")/lib/observe.bash"

maven org.commonmark:commonmark:0.27.0

cat >Bold.java <<'JAVA'
import java.util.List;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

class Bold {
    public static void main(String[] args) {
        for (String text : List.of("総額は**5億円**です", "総額は**5億円（税抜）**です", "**年間30%**増", "**30%** more", "費用は**「約5億円」**です"))
            System.out.print(HtmlRenderer.builder().build().render(Parser.builder().build().parse(text)));
    }
}
JAVA
observe run_java -Dstdout.encoding=UTF-8 Bold.java <<'SEEN'
<p>総額は<strong>5億円</strong>です</p>
<p>総額は**5億円（税抜）**です</p>
<p>**年間30%**増</p>
<p><strong>30%</strong> more</p>
<p>費用は**「約5億円」**です</p>
SEEN
