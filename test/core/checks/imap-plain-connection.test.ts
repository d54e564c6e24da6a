import { testVerdicts } from './verdicts';
import { connectionCases, one } from './cases-connections-and-contacts';

testVerdicts('imap-plain-connection', one, connectionCases('imap', 'pop3'));
