import { licenceOf } from '../../../src/sources/graph/plans';

const plan = (servicePlanName: string, servicePlanId = '', provisioningStatus = 'Success') => ({
  servicePlanName,
  servicePlanId,
  provisioningStatus,
});

test.each([
  ['EXCHANGE_S_STANDARD', 'plan1'],
  ['EXCHANGE_S_STANDARD_GOV', 'plan1'],
  ['EXCHANGE_S_STANDARD_MIDMARKET', 'plan1'],
  ['EXCHANGE_S_ENTERPRISE', 'plan2'],
  ['EXCHANGE_S_ENTERPRISE_GOV', 'plan2'],
  ['EXCHANGE_S_ENTERPRISE_DOD', 'plan2'],
  ['exchange_s_enterprise_usgov_gcchigh', 'plan2'],
  ['EXCHANGE_S_DESKLESS', 'kiosk'],
  ['EXCHANGE_S_DESKLESS_GOV', 'kiosk'],
])('%p is %p', (name, known) => {
  expect(licenceOf([plan('TEAMS1'), plan(name)])).toMatchObject({ plan: known });
});

test.each([
  ['8c3069c0-ccdb-44be-ab77-986203a67df2', 'plan2'],
  ['EFB87545-963C-4E0D-99DF-69C6916D9EB0', 'plan2'],
  ['9aaf7827-d63c-4b61-89c3-182f06f82e5c', 'plan1'],
  ['4a82b400-a79f-41a4-b4e2-e94f5787b113', 'kiosk'],
])('a plan without a name that bears the id %s is %p', (id, known) => {
  expect(licenceOf([plan('', id)])).toMatchObject({ plan: known });
});

test('of several plans the largest holds', () => {
  expect(licenceOf([plan('EXCHANGE_S_DESKLESS'), plan('EXCHANGE_S_ENTERPRISE_GOV')])).toEqual({
    plan: 'plan2',
    archiveAllowed: true,
  });
});

test.each([
  'EXCHANGE_S_ESSENTIALS',
  'EXCHANGE_S_SOMETHING_NEW',
  'EXCHANGE_B_STANDARD',
  'EXCHANGEENTERPRISE_FACULTY',
])('%p is a plan of Exchange that nobody here knows, and no proof that there is none', (name) => {
  expect(licenceOf([plan('TEAMS1'), plan(name)])).toBe('unknownPlan');
});

test.each([
  ['no licence at all', []],
  ['licences without Exchange', [plan('TEAMS1')]],
  [
    'what belongs to Exchange and brings no mailbox',
    [plan('EXCHANGE_S_FOUNDATION'), plan('EXCHANGE_S_FOUNDATION_GOV'), plan('EXCHANGE_ANALYTICS')],
  ],
  ['a plan that is switched off', [plan('EXCHANGE_S_STANDARD', '', 'Disabled')]],
])('%s: none', (_, plans) => {
  expect(licenceOf(plans)).toEqual({ plan: 'none', archiveAllowed: false });
});

test('the archive of a government plan counts as one', () => {
  expect(licenceOf([plan('EXCHANGE_S_DESKLESS_GOV'), plan('EXCHANGE_S_ARCHIVE_ADDON_GOV')])).toEqual({
    plan: 'kiosk',
    archiveAllowed: true,
  });
});
