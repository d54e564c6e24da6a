/** @jest-environment jsdom */
import { download, mailtoAddress, openDraft } from '../../src/session/deliver';

const FILE = { name: 'report.html', type: 'text/html;charset=utf-8', text: '<p>ä</p>' };

describe('saving a file', () => {
  const create = jest.fn<string, [Blob]>(() => 'blob:x');
  const revoke = jest.fn();
  beforeEach(() => {
    jest.useFakeTimers();
    Object.assign(window.URL, { createObjectURL: create, revokeObjectURL: revoke });
  });
  afterEach(() => jest.useRealTimers());

  test('clicks a link with the name, leaves nothing behind and frees the memory later', () => {
    const clicked: string[] = [];
    document.addEventListener('click', (event) => {
      event.preventDefault();
      if (event.target instanceof HTMLAnchorElement)
        clicked.push(`${event.target.download} ${event.target.href}`);
    });
    download(FILE);
    expect(clicked).toEqual(['report.html blob:x']);
    const [blob] = create.mock.calls[0] ?? [];
    expect(blob).toMatchObject({ type: FILE.type, size: 9 });
    expect(document.querySelectorAll('a')).toHaveLength(0);
    expect(revoke).not.toHaveBeenCalled();
    jest.runAllTimers();
    expect(revoke).toHaveBeenCalledWith('blob:x');
  });
});

describe('an address for the mail program', () => {
  test('holds subject and text, with line breaks as mail has them', () => {
    const address = mailtoAddress('A & B', 'one\ntwo = 2?');
    expect(address).toBe('mailto:?subject=A%20%26%20B&body=one%0D%0Atwo%20%3D%202%3F');
    const query = new URLSearchParams(address?.split('?')[1]);
    expect(query.get('body')).toBe('one\r\ntwo = 2?');
  });

  test('is not made when it would be cut on the way', () => {
    expect(mailtoAddress('s', 'x'.repeat(1900))).not.toBeNull();
    expect(mailtoAddress('s', 'ä'.repeat(400))).toBeNull();
  });

  test('cannot be given other fields by the text', () => {
    const address = mailtoAddress('s', 'x&cc=mallory@elsewhere.test#\r\nBcc: y') ?? '';
    expect([...new URLSearchParams(address.split('?')[1]).keys()]).toEqual(['subject', 'body']);
    expect(address).not.toContain('#');
  });
});

describe('a new message in Outlook', () => {
  const draft = { subject: 'Report', htmlBody: '<div>a</div>' };

  test('is opened with what it is given', async () => {
    const newMessage = jest.fn(() => Promise.resolve(true));
    expect(await openDraft(newMessage, draft)).toBe('opened');
    expect(newMessage).toHaveBeenCalledWith(draft);
  });

  test('is not asked for when it is longer than Outlook takes', async () => {
    const newMessage = jest.fn(() => Promise.resolve(true));
    expect(await openDraft(newMessage, { ...draft, htmlBody: '&lt;'.repeat(9000) })).toBe('tooLong');
    expect(newMessage).not.toHaveBeenCalled();
  });

  test('is refused quietly', async () => {
    expect(await openDraft(() => Promise.resolve(false), draft)).toBe('refused');
    expect(await openDraft(() => Promise.reject(new Error('no')), draft)).toBe('refused');
  });
});
