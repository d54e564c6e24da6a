import type { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';

export function compilePseudo(message: string): ReturnType<typeof compileMessageOrThrow>;
export function pseudoMessage(message: string): string;
