import { Link } from '@fluentui/react-components';
import { say } from '../locales/words';

const COMMANDS = ['package', 'checkPackage', 'checkPolicy', 'checkSite'] as const;

/** What this page is, what it does not do, and where the rest is written. */
export function HelpPage() {
  return (
    <>
      <h1>{say('admin.help.title')}</h1>
      <p className="lead">{say('admin.help.lead')}</p>
      <section className="card">
        <h2>{say('admin.help.private')}</h2>
        <p className="promise">{say('admin.help.privateText')}</p>
      </section>
      <section className="card">
        <h2>{say('admin.help.commands')}</h2>
        <p className="soft">{say('admin.help.commandsText')}</p>
        <dl className="admin-commands">
          {COMMANDS.map((command) => (
            <div key={command}>
              <dt>
                <code>{say(`admin.help.command.${command}`)}</code>
              </dt>
              <dd className="soft">{say(`admin.help.does.${command}`)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="card">
        <h2>{say('admin.help.files')}</h2>
        <p>
          <Link href="policy.schema.json" target="_blank" rel="noreferrer">
            {say('admin.help.schema')}
          </Link>
        </p>
        <p className="soft">{say('admin.help.docs')}</p>
      </section>
    </>
  );
}
