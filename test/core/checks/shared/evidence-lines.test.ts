import { unknown } from '../../../../src/core/facts/evidence';
import { deliveryLine } from '../../../../src/core/checks/shared/evidence-lines';
import { imported, pop3, snapshotOf, told } from '../../../tools/make-snapshot';

const line = (facts: Parameters<typeof pop3>[0]) => deliveryLine(pop3(facts), snapshotOf({}));

test('where mail is put is what the person told, as long as no settings show it', () => {
  const delivery = unknown('notAsked');
  expect(line({ delivery })).toEqual({ label: 'delivery', unknown: 'notAsked' });
  expect(line({ delivery, ownFolders: told(true) })).toMatchObject({
    value: { value: 'delivery.ownFolders' },
    level: 'told',
  });
  expect(line({ delivery, ownFolders: unknown('personDoesNotKnow') })).toMatchObject({
    unknown: 'personDoesNotKnow',
  });
  const read = imported({ to: 'exchangeMailbox' as const, dataFileId: null });
  expect(line({ delivery: read, ownFolders: told(true) })).toMatchObject({ level: 'imported' });
});
