import { say } from '../../locales/words';
import { ReadyRequest } from '../parts/ReadyRequest';

/** Signing in has to be set up once, by somebody else: the request for it is ready. */
export function AskAdministrator() {
  return (
    <>
      <p className="soft">{say('storage.notSetUp.ask')}</p>
      <ReadyRequest
        request={say('storage.notSetUp.request', {
          file: 'policy.json',
          name: 'clientId',
          address: window.location.origin,
        })}
        subject={say('storage.notSetUp.subject')}
      />
    </>
  );
}
