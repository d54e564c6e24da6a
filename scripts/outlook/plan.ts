/** What `npm run start:outlook`, `stop` and `validate` do. */
export const VERBS = ['start', 'stop', 'validate'] as const;
export type Verb = (typeof VERBS)[number];

export interface Machine {
  platform: NodeJS.Platform;
  /** `sudo` can be called, with which a certificate is trusted on Linux. */
  hasSudo: boolean;
  /** `--no-trust` was asked for. */
  noTrust: boolean;
}

export interface Plan {
  /** What a person has to know or do, as sentences; said before anything runs. */
  say: string[];
  /** Commands, one after the other; empty: there is nothing to run. */
  run: string[][];
  /** False: what was asked for cannot be done here. */
  good: boolean;
}

// Fetched when they are used, and by version: they bring hundreds of packages that nothing else needs.
const DEBUGGING = ['npx', '--yes', 'office-addin-debugging@7.0.0'];
const MANIFEST = ['npx', '--yes', 'office-addin-manifest@3.0.0'];
const SERVE = ['npm', 'run', '--silent', 'serve:outlook'];

const BY_HAND =
  'Then open https://aka.ms/olksideload, choose My add-ins, Add a custom add-in, Add from file, and take manifest.xml.';

/** Microsoft's tool puts an add-in into classic Outlook on Windows; elsewhere it is put there by hand. */
export function planFor(verb: Verb, { platform, hasSudo, noTrust }: Machine): Plan {
  switch (verb) {
    case 'start':
      if (platform === 'linux' && !hasSudo && !noTrust)
        return {
          say: [
            'This computer has no sudo, with which it would come to trust the certificate for localhost: ' +
              'install sudo, or run npm run start:outlook -- --no-trust and let the browser past its warning once.',
          ],
          run: [],
          good: false,
        };
      if (platform === 'win32' && !noTrust)
        return {
          say: [
            'The page is served at https://localhost:3000/, and classic Outlook gets the button. npm run stop takes it back.',
          ],
          run: [
            [
              ...DEBUGGING,
              'start',
              'manifest.xml',
              'desktop',
              '--app',
              'outlook',
              '--no-debug',
              '--dev-server',
              SERVE.join(' '),
            ],
          ],
          good: true,
        };
      return {
        say: [`The page will be served at https://localhost:3000/. ${BY_HAND}`],
        run: [[...SERVE, ...(noTrust ? ['--', '--env', 'untrusted'] : [])]],
        good: true,
      };
    case 'stop':
      if (platform === 'win32') return { say: [], run: [[...DEBUGGING, 'stop', 'manifest.xml']], good: true };
      return {
        say: [
          'End the server with Ctrl+C, and take the add-in away under My add-ins at https://aka.ms/olksideload.',
        ],
        run: [],
        good: true,
      };
    case 'validate':
      return {
        say: [
          'Microsoft checks the manifest on a server of its own; npm run check-package checks a package without one.',
        ],
        run: [[...MANIFEST, 'validate', 'manifest.xml']],
        good: true,
      };
  }
}
