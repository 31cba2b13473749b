@echo off
rem Starts TrueCost on the Java that JAVA_HOME names, or else the one on the PATH, with what makes a command start soon.
rem Options of your own for Java: JAVA_OPTS and TRUECOST_JAVA_OPTS.
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
rem A Java older than 25 has no such cache, one that did not make it passes it over; neither is to say so on the screen.
set "cache="
if exist "%~dp0truecost.aot" set cache=-XX:+IgnoreUnrecognizedVMOptions "-XX:AOTCache=%~dp0truecost.aot" -Xlog:disable
"%java%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx1g %cache% %JAVA_OPTS% %TRUECOST_JAVA_OPTS% -jar "%~dp0truecost.jar" %*
