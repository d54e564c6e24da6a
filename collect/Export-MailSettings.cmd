@echo off
rem Mailbox Checkup: the mail settings of classic Outlook, of the person who runs this, for dropping on the page.
rem It reads the values named below and no others, above all none whose name ends in Password. It changes nothing.
rem Run it by a double click. It takes up to a minute and writes mail-settings.txt into your user folder.
setlocal DisableDelayedExpansion
chcp 65001 >nul
if not defined MAIL_SETTINGS set "MAIL_SETTINGS=%USERPROFILE%\mail-settings.txt"
if exist "%MAIL_SETTINGS%" del "%MAIL_SETTINGS%"
type nul > "%MAIL_SETTINGS%"
if not exist "%MAIL_SETTINGS%" goto :refused

rem <values that are read; npm run collect writes them>
set ENTRY_VALUES="clsid" "Account Name" "Display Name" "Email" "Service Name" "Service UID" "Mini UID" "Leave on Server" "POP3 Server" "POP3 User" "POP3 Port" "POP3 Use SSL" "POP3 Secure Connection" "IMAP Server" "IMAP User" "IMAP Port" "IMAP Use SSL" "IMAP Secure Connection" "SMTP Server" "SMTP User" "SMTP Port" "SMTP Use SSL" "SMTP Secure Connection" "Delivery Store EntryID" "Delivery Folder EntryID" "IMAP Store EID" "EAS Store EID" "EAS Server URL" "EAS User"
set MANAGER_VALUES="{ED475418-B0D6-11D2-8C3B-00104B2A6676}" "{ED475420-B0D6-11D2-8C3B-00104B2A6676}"
set SECTION_VALUES="001f6700" "001e6700" "001f6610" "001e6610" "01020ff9" "01023d00" "01023d0c" "01023d0e"
set OUTLOOK_VALUES="DefaultProfile"
rem </values>

set "MISSED="
call :profiles "HKCU\Software\Microsoft\Office\16.0\Outlook"
call :profiles "HKCU\Software\Microsoft\Office\15.0\Outlook"
call :profiles "HKCU\Software\Microsoft\Windows NT\CurrentVersion\Windows Messaging Subsystem"

if defined MISSED goto :missed
for %%F in ("%MAIL_SETTINGS%") do if %%~zF==0 goto :none
echo The settings are in "%MAIL_SETTINGS%"
echo Drop that file on the page of Mailbox Checkup. No password is in it.
if not defined MAIL_SETTINGS_QUIET explorer /select,"%MAIL_SETTINGS%"
goto :end

:none
echo No mail profile of classic Outlook was found for you on this computer. The new Outlook has none.
goto :end

:missed
echo A mail profile has a percent sign, a caret or a quotation mark in its name. It was NOT read, nor what comes after it.
echo What was read is in "%MAIL_SETTINGS%"; it is not all that there is.
echo In the Control Panel under Mail, Show Profiles, copy that profile under a plain name. Then run this again.
if not defined MAIL_SETTINGS_QUIET pause
exit /b 1

:refused
echo The file "%MAIL_SETTINGS%" cannot be written.
exit /b 1

:end
if not defined MAIL_SETTINGS_QUIET pause
exit /b 0

rem Every profile below a key of Outlook. A key above the accounts holds no secrets, so its names may be listed.
:profiles
for %%N in (%OUTLOOK_VALUES%) do call :value %1 %%N
rem Commands take %% ^^ and quotation marks for signs of their own: such a name is told, and not passed on to one.
for /f "delims=" %%P in ('reg query "%~1\Profiles" 2^>nul ^| find "%%"') do set "MISSED=1"
for /f "delims=" %%P in ('reg query "%~1\Profiles" 2^>nul ^| find "^"') do set "MISSED=1"
for /f "delims=" %%P in ('reg query "%~1\Profiles" 2^>nul ^| find """"') do set "MISSED=1"
if not defined MISSED for /f "delims=" %%P in ('reg query "%~1\Profiles" 2^>nul') do call :profile "%%P"
goto :eof

:profile
for %%N in (%MANAGER_VALUES%) do call :value "%~1\9375CFF0413111d3B88A00104B2A6676" %%N
for /f "delims=" %%E in ('reg query "%~1\9375CFF0413111d3B88A00104B2A6676" 2^>nul') do call :entry "%%E"
for /f "delims=" %%S in ('reg query "%~1" 2^>nul') do call :section "%%S"
goto :eof

rem The account manager lists its own two values before the accounts: those lines name no key and are passed over.
:entry
set "KEY=%~1"
if /i not "%KEY:~0,5%"=="HKEY_" goto :eof
for %%N in (%ENTRY_VALUES%) do call :value %1 %%N
goto :eof

:section
set "KEY=%~1"
if /i not "%KEY:~0,5%"=="HKEY_" goto :eof
for %%N in (%SECTION_VALUES%) do call :value %1 %%N
goto :eof

rem One value by its name; what is not there is nothing.
:value
reg query "%~1" /v "%~2" >> "%MAIL_SETTINGS%" 2>nul
goto :eof
