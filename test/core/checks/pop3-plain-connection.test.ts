import { testVerdicts } from './verdicts';
import { connectionCases, one } from './cases-connections-and-contacts';

testVerdicts('pop3-plain-connection', one, connectionCases('pop3', 'imap'));
