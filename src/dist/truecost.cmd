@echo off
rem Starts TrueCost, with the options that make a command start fast, on the first Java that is new enough: that of JAVA_HOME, the one on
rem the PATH, or one installed elsewhere on this machine: the one that made the cache, or else the newest.
rem Options of your own for Java: JAVA_OPTS and TRUECOST_JAVA_OPTS, separated by spaces; they take precedence over those given here.
rem Where JDKs are installed, instead of the usual folders: TRUECOST_JDKS, separated by semicolons.
setlocal EnableExtensions DisableDelayedExpansion
set "needed=21"
set "here=%~dp0"
set "note=%here%truecost.aot.release"

set "java="
set "home="
set "version="
if not defined JAVA_HOME goto :path
if not exist "%JAVA_HOME%\bin\java.exe" (
  set "lacking=there is no Java in JAVA_HOME (%JAVA_HOME%)"
  goto :unfit
)
call :fits "%JAVA_HOME%\bin\java.exe"
if not errorlevel 1 goto :found

:path
set "lacking=there is no Java on the PATH, and JAVA_HOME is not set"
if defined version set "lacking=this is Java %version% (%home%)"
for %%j in (java.exe) do set "onpath=%%~$PATH:j"
if not defined onpath goto :installed
call :fits "%onpath%"
if not errorlevel 1 goto :found
if not defined JAVA_HOME set "lacking=this is Java %version% (%home%)"

:installed
set "best="
set "newest=0"
if defined TRUECOST_JDKS (
  set "folders=%TRUECOST_JDKS%"
) else (
  set "folders=%ProgramFiles%\Java;%ProgramFiles%\Eclipse Adoptium;%ProgramFiles%\Microsoft;%ProgramFiles%\Amazon Corretto;%ProgramFiles%\Zulu;%ProgramFiles%\BellSoft;%USERPROFILE%\.jdks;%USERPROFILE%\.m2\jdks;%USERPROFILE%\.gradle\jdks"
)
for /f "tokens=1,* delims==" %%a in ('set JAVA_HOME_ 2^>nul') do call :candidate "%%b\bin\java.exe"
:folder
set "rest="
for /f "tokens=1,* delims=;" %%a in ("%folders%") do (
  for /d %%d in ("%%a\*") do call :candidate "%%d\bin\java.exe"
  set "rest=%%b"
)
set "folders=%rest%"
if defined folders goto :folder
if not defined best goto :unfit
call :fits "%best%"

:found
rem What Java remembers of a run of the build is of use to the very Java that made it, next to jars with the times they had: the note has
rem both. Without it Java had better compile simply and soon. Java's own log would say on the screen what does not fit.
set "start=-XX:TieredStopAtLevel=1"
call :made_the_cache
if errorlevel 1 goto :collector
for %%n in ("%note%") do for %%j in ("%here%truecost.jar") do if "%%~tn"=="%%~tj" set start="-XX:AOTCache=%here%truecost.aot" -Xlog:disable

:collector
rem One collector alone may be named.
set "collector=-XX:+UseSerialGC"
set "own= %JAVA_OPTS% %TRUECOST_JAVA_OPTS%"
set "own=%own:"=%"
echo "%own%" | findstr /r /c:"-XX:+Use[A-Za-z0-9]*GC" >nul && set "collector="
"%java%" -Xmx1g %collector% %start% %JAVA_OPTS% %TRUECOST_JAVA_OPTS% -jar "%here%truecost.jar" %*
exit /b %errorlevel%

:unfit
setlocal EnableDelayedExpansion
>&2 echo TrueCost needs Java %needed% or newer; !lacking!. Start it with a newer one, for example: set JAVA_HOME=C:\path\to\jdk-25
exit /b 1

rem Whether a Java command is new enough; sets its path, home and version. The release file has the version at once; asking Java itself
rem takes a tenth of a second. One that does not say its version is tried.
:fits
set "java=%~1"
for %%h in ("%~dp1..") do set "home=%%~fh"
set "version="
if exist "%home%\release" (
  for /f "tokens=2 delims==" %%v in ('findstr /b "JAVA_VERSION=" "%home%\release"') do set "version=%%~v"
) else (
  for /f "tokens=3" %%v in ('^""%java%" -version 2^>^&1 ^| findstr version^"') do set "version=%%~v"
)
if not defined version set "version=%needed%"
if "%version:~0,2%"=="1." set "version=%version:~2%"
for /f "tokens=1 delims=.-+_" %%v in ("%version%") do set "version=%%v"
if %version% geq %needed% exit /b 0
exit /b 1

rem Keeps the better of this Java command and the best so far.
:candidate
if not exist "%~1" exit /b 0
call :fits "%~1"
if errorlevel 1 exit /b 0
if "%newest%"=="made the cache" exit /b 0
call :made_the_cache
if not errorlevel 1 (
  set "best=%~1"
  set "newest=made the cache"
  exit /b 0
)
if %version% gtr %newest% (
  set "best=%~1"
  set "newest=%version%"
)
exit /b 0

rem Whether the cache is that of the Java in this home: a copy of its release file is next to the cache.
:made_the_cache
if not exist "%note%" exit /b 1
if not exist "%home%\release" exit /b 1
fc /b "%note%" "%home%\release" >nul 2>&1
exit /b %errorlevel%
