export type Preference = string | number | boolean;

/** Preferences that say where mail lives. All others are passed over. */
const WANTED =
  /^mail\.(?:accountmanager\.accounts|smtp\.defaultserver|account\.[^.]+\.(?:server|identities)|identity\.[^.]+\.(?:useremail|smtpServer|fcc_folder)|smtpserver\.[^.]+\.(?:hostname|port|try_ssl)|server\.[^.]+\.(?:type|name|hostname|port|socketType|userName|leave_on_server|delete_by_age_from_server|num_days_to_leave_on_server|delete_mail_left_on_server|headers_only|retainBy|daysToKeepHdrs|numHdrsToKeep|directory|directory-rel|deferred_to_account|uid))$/;

const LINE =
  /^\s*user_pref\(\s*"((?:[^"\\]|\\.)*)"\s*,\s*(?:"((?:[^"\\]|\\.)*)"|(true|false)|(-?\d{1,10}))\s*\)/;

/** Reads the lines of a `prefs.js`: `user_pref("name", value);`. The last value of a name counts. */
export function parsePreferences(lines: Iterable<string>): ReadonlyMap<string, Preference> {
  const preferences = new Map<string, Preference>();
  for (const line of lines) {
    const match = LINE.exec(line);
    const name = match?.[1];
    if (match === null || name === undefined || !WANTED.test(name)) continue;
    const [, , text, flag, number] = match;
    if (text !== undefined) preferences.set(name, unescaped(text));
    else if (flag !== undefined) preferences.set(name, flag === 'true');
    else preferences.set(name, Number(number));
  }
  return preferences;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r' };

function unescaped(text: string): string {
  return text.replace(/\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|(.))/gi, (_, ...groups: (string | undefined)[]) => {
    const [wide, narrow, letter = ''] = groups;
    const code = wide ?? narrow;
    return code === undefined ? (ESCAPES[letter] ?? letter) : String.fromCharCode(parseInt(code, 16));
  });
}
