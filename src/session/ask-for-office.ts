import { askForOfficeScript } from '../sources/outlook/office-script';

// The first thing that the page does in Outlook: Microsoft's library comes from far, and may come while ours is read.
askForOfficeScript(window);
