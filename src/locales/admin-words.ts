import admin from './en/admin.json';
import { i18n, loadInspectionWords, loadWhatIfWords, locale } from './words';

/** Loads the words of the administrator's page. Apart from the others, so that the pane knows nothing of them. */
export async function loadAdminWords(): Promise<void> {
  i18n.load(locale, admin);
  await Promise.all([loadInspectionWords(), loadWhatIfWords()]);
}
