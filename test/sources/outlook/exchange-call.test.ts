import { ownServerOf } from '../../../src/sources/outlook/exchange-call';
import type { OfficeCallback } from '../../../src/sources/outlook/office';
import { fakeOffice, type FakeSettings } from './fake-office';

const own = (settings: Partial<FakeSettings>) => ownServerOf(fakeOffice(settings).office, 'enterprise');
const refuse = () => {
  throw new Error('Elevated permission is required');
};
const answer =
  (result: Parameters<OfficeCallback>[0]): FakeSettings['ews'] =>
  (_request, callback) =>
    callback(result);

describe('the way to the organisation’s own mail server', () => {
  it.each(['office365', 'outlookCom', 'gmail', 'somethingNew', null])(
    'is not looked for in a mailbox of the type %s',
    (type) => {
      const { office } = fakeOffice({ ews: answer({ status: 'succeeded', value: '' }) });
      expect(ownServerOf(office, type)).toBeNull();
    },
  );

  it('is there, and cannot be gone, where Outlook has no call for it', () => {
    expect(own({ ews: null })).toEqual({ ask: null });
  });

  it('asks nothing by itself', () => {
    const ews = jest.fn();
    expect(own({ ews })?.ask).not.toBeNull();
    expect(ews).not.toHaveBeenCalled();
  });

  it('gives the text of the answer', async () => {
    const echo: FakeSettings['ews'] = (request, callback) =>
      callback({ status: 'succeeded', value: `<answer>${request}</answer>` });
    await expect(own({ ews: echo })?.ask?.('<ask/>')).resolves.toBe('<answer><ask/></answer>');
  });

  it('rejects with number and text of the mail program’s error', async () => {
    const error = { code: 9020, message: 'Response exceeds 1 MB size limit.' };
    const ask = own({ ews: answer({ status: 'failed', error }) })?.ask;
    await expect(ask?.('<ask/>')).rejects.toMatchObject(error);
    const silent = own({ ews: answer({ status: 'failed', error: null }) })?.ask;
    await expect(silent?.('<ask/>')).rejects.toMatchObject({ code: undefined, message: '' });
  });

  it('takes an answer that is no text for an empty one', async () => {
    await expect(own({ ews: answer({ status: 'succeeded', value: 7 }) })?.ask?.('<ask/>')).resolves.toBe('');
  });

  it('says that it is not allowed, or that nothing is open, when the library throws', async () => {
    await expect(own({ ews: refuse })?.ask?.('<ask/>')).rejects.toMatchObject({ why: 'notAllowed' });
    await expect(own({ ews: refuse, item: null })?.ask?.('<ask/>')).rejects.toMatchObject({
      why: 'nothingOpen',
    });
  });
});
