/**
 * What the person pastes into the Run box: it writes the Outlook profiles of all three places that versions since 2002
 * keep them in into a folder of its own, which it opens. Not the Desktop, because OneDrive moves that elsewhere. At
 * most 259 characters, the limit of the Run box: hence the short names and no blanks around `&`. `%USERPROFILE%`
 * stands before any `%v`, so that no pair of percent signs is mistaken for a variable, by the Run box or by cmd. The
 * loop comes last, as everything after `do` belongs to it.
 */
export const EXPORT_COMMAND = [
  'cmd /c cd /d "%USERPROFILE%"',
  'md Mailbox',
  'cd Mailbox',
  'explorer .',
  String.raw`reg export "HKCU\Software\Microsoft\Windows NT\CurrentVersion\Windows Messaging Subsystem" old.reg /y`,
  String.raw`for %v in (16 15) do reg export HKCU\Software\Microsoft\Office\%v.0\Outlook\Profiles %v.reg /y`,
].join('&');
