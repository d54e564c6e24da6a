import { Blob, File } from 'node:buffer';
import { ReadableStream, TransformStream } from 'node:stream/web';
import { TextDecoder, TextEncoder } from 'node:util';

// jsdom's files cannot be read as streams, and it has no decoder. Node's are those of the browsers.
Object.assign(globalThis, { Blob, File, ReadableStream, TransformStream, TextDecoder, TextEncoder });
