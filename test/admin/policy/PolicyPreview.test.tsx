import '../../taskpane/jsdom-files';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import PolicyPreview from '../../../src/admin/policy/PolicyPreview';
import { parsePolicy } from '../../../src/core/policy/parse-policy';
import { loadAdminWords } from '../../../src/locales/admin-words';
import { i18n } from '../../../src/locales/words';
import { SAMPLES } from '../../../src/samples/samples';

i18n.setMessagesCompiler(compileMessage);
beforeAll(loadAdminWords);

const RULE = { id: 'a', olderThanDays: 365, startsOn: '2999-01-01', reason: '<b>Room</b>' };
const policyOf = (file: object) => parsePolicy({ version: 1, ...file }).policy;
/** Without the marks that keep a name in its own direction. */
const shown = () => document.querySelector('.policy-preview')?.textContent.replace(/[\u2066-\u2069]/g, '');

test('a sample person’s notice, sizes, findings and whom to ask follow the rules that are written', async () => {
  const { rerender } = render(<PolicyPreview policy={policyOf({})} />);
  await screen.findByText('No deletion rule concerns this person.');
  const policy = policyOf({
    retention: [RULE],
    quotas: [{ plan: null, limitGB: 50 }],
    waivers: [{ check: 'backup-missing', reason: 'The office copies the disks.', expiresOn: '2999-01-01' }],
    helpDesk: { phone: '100' },
    backup: { place: 'otherDisk', instructions: 'Use drive H.' },
  });
  rerender(<PolicyPreview policy={policy} />);
  await screen.findByText(/^Old mail will be deleted in .* from Jan 1, 2999$/);
  expect(shown()).toContain('It concerns ada@example.com.');
  expect(shown()).toContain('<b>Room</b>');
  expect(shown()).toMatch(/ada@example\.com: holds up to 50 GB/);
  expect(shown()).toContain('Your organisation leaves this for now');
  expect(shown()).toContain('The office copies the disks.');
  for (const line of ['Use drive H.', 'Your help desk can help:', '100']) expect(shown()).toContain(line);
  rerender(<PolicyPreview policy={policyOf({})} />);
  await screen.findByText('No deletion rule concerns this person.');
});

test('nobody drops their files but those who are looked at', async () => {
  const dropping = SAMPLES.map((sample) => jest.spyOn(sample, 'files'));
  const user = userEvent.setup();
  render(<PolicyPreview policy={policyOf({ retention: [RULE] })} />);
  await screen.findByText(/^Old mail will be deleted/);
  await user.selectOptions(screen.getByLabelText('Sample person'), 'eva');
  await screen.findByText(/It concerns .eva@example\.com/);
  const dropped = SAMPLES.filter((_, at) => (dropping[at]?.mock.calls.length ?? 0) > 0);
  expect(dropped.map(({ id }) => id)).toEqual(['ada', 'eva']);
  dropping.forEach((spy) => {
    spy.mockRestore();
  });
});

test('a rule for one domain is shown to a person there, who may be taken elsewhere, or another person', async () => {
  const user = userEvent.setup();
  render(<PolicyPreview policy={policyOf({ retention: [{ ...RULE, domains: ['b.example'] }] })} />);
  await screen.findByText(/^Old mail will be deleted/);
  expect(shown()).toContain('It concerns ada@b.example.');
  await user.selectOptions(screen.getByLabelText('Address at'), 'example.com');
  await screen.findByText('No deletion rule concerns any of the sample people.');
  await user.selectOptions(screen.getByLabelText('Address at'), 'b.example');
  await screen.findByText(/^Old mail will be deleted/);
  expect(shown()).toContain('It concerns ada@b.example.');
  await user.selectOptions(screen.getByLabelText('Sample person'), 'ben');
  expect(await screen.findByText(/It concerns .ben@b\.example/)).toBeTruthy();
});

test('it opens with the first person whom a rule concerns, and says when that is nobody', async () => {
  const { rerender } = render(
    <PolicyPreview policy={policyOf({ retention: [{ ...RULE, kinds: ['exchange'] }] })} />,
  );
  await screen.findByText(/^Old mail will be deleted/);
  const person = screen.getByLabelText<HTMLSelectElement>('Sample person');
  expect(person.value).not.toBe('ada');
  rerender(<PolicyPreview policy={policyOf({ retention: [{ ...RULE, kinds: ['other'] }] })} />);
  await screen.findByText('No deletion rule concerns any of the sample people.');
  expect(screen.queryByText('No deletion rule concerns this person.')).toBeNull();
  rerender(<PolicyPreview policy={policyOf({ quotas: [{ plan: null, limitGB: 7, kinds: ['imap'] }] })} />);
  await screen.findByText(/holds up to 7 GB/);
});
