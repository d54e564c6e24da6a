/**
 * What the person pastes into the Run box: it writes the Outlook profiles of both current layouts into a folder
 * of their own and opens it. Not the Desktop, because OneDrive moves that elsewhere. At most 259 characters, the
 * limit of the Run box; `%USERPROFILE%` stands before any `%v`, so that no pair of percent signs is mistaken for
 * a variable, by the Run box or by cmd.
 */
export const EXPORT_COMMAND = [
  'cmd /c cd /d "%USERPROFILE%"',
  'md "Mailbox Checkup"',
  'cd "Mailbox Checkup"',
  String.raw`(for %v in (16.0 15.0) do reg export HKCU\Software\Microsoft\Office\%v\Outlook\Profiles Outlook-%v.reg /y)`,
  'explorer .',
].join(' & ');
