@echo off
rem Runs the Maven that .mvn\wrapper\maven-wrapper.properties names; fetches it first where it is not there yet.
setlocal
set "HERE=%~dp0"
set "PROPERTIES=%HERE%.mvn\wrapper\maven-wrapper.properties"
for /f "tokens=2 delims==" %%v in ('findstr /b "version=" "%PROPERTIES%"') do set "VERSION=%%v"
set "MAVEN=%USERPROFILE%\.m2\wrapper\dists\adversaria-apache-maven-%VERSION%"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" --list-modules 2>nul | findstr /b "jdk.jshell" >nul
if errorlevel 1 (
  echo No JDK found. Install one, 17 or newer, or set JAVA_HOME to it. 1>&2
  exit /b 1
)
if not exist "%MAVEN%\bin\mvn.cmd" (
  "%JAVA%" "%HERE%.mvn\wrapper\MavenBootstrap.java" "%PROPERTIES%" "%MAVEN%" || exit /b 1
)
call "%MAVEN%\bin\mvn.cmd" -f "%HERE%pom.xml" %*
