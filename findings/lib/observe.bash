# Sourced by every finding: a temporary folder, pinned packages, and a comparison of what is seen with what was recorded.

set -euo pipefail

readonly DEPENDENCY_PLUGIN=org.apache.maven.plugins:maven-dependency-plugin:3.8.1

work=$(mktemp -d "${TMPDIR:-/tmp}/finding.XXXXXX")
trap 'rm -rf "$work"' EXIT
cd "$work"

# The newest JDK from 21: JAVA_HOME's, the path's, or one under /usr/lib/jvm.
java21() {
    local home version
    for home in "${JAVA_HOME:-}" /usr/lib/jvm/*; do
        [[ -x $home/bin/java && -r $home/release ]] || continue
        version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release")
        if ((version >= 21)); then
            echo "$home/bin/java"
            return
        fi
    done
    command -v java
}

# maven GROUP:ARTIFACT:VERSION... puts the packages, and what they need, into lib/.
maven() {
    local package group artifact version
    {
        echo '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>'
        echo '<groupId>finding</groupId><artifactId>finding</artifactId><version>1</version><dependencies>'
        for package in "$@"; do
            IFS=: read -r group artifact version <<<"$package"
            echo "<dependency><groupId>$group</groupId><artifactId>$artifact</artifactId><version>$version</version></dependency>"
        done
        echo '</dependencies></project>'
    } >pom.xml
    MAVEN_OPTS="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC" mvn -B -q "$DEPENDENCY_PLUGIN:copy-dependencies" -DoutputDirectory=lib >mvn.log 2>&1 || {
        cat mvn.log >&2
        exit 2
    }
    printf 'package  %s\n' "$@"
}

# npm_packages NAME@VERSION... installs the packages into node_modules/.
npm_packages() {
    npm install --silent --no-audit --no-fund --prefix . "$@" >npm.log 2>&1 || {
        cat npm.log >&2
        exit 2
    }
    printf 'package  %s\n' "$@"
}

# office FORMAT FILE converts a file next to itself, with a profile of its own.
office() {
    command -v soffice >/dev/null || {
        echo "LibreOffice is needed (Debian: libreoffice-calc)"
        exit 2
    }
    soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to "$1" --outdir . "$2" >/dev/null 2>&1
}

# run_java FILE runs one source file with what is in lib/.
run_java() {
    "$(java21)" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dlog4j2.statusLoggerLevel=OFF -Dslf4j.internal.verbosity=ERROR -cp 'lib/*' "$@" 2>stderr.log || {
        cat stderr.log >&2
        exit 2
    }
}

# observe COMMAND... prints what a command says; what was recorded comes on standard input, and any difference is a failure.
observe() {
    cat >recorded.txt
    "$@" >seen.txt
    cat seen.txt
    diff recorded.txt seen.txt >changed.txt || {
        echo "CHANGED since it was recorded (< recorded, > seen):"
        cat changed.txt
        exit 1
    }
    echo "As recorded."
}
