/**
 * Bytes of the largest form of the desk: the text of a source, in a script of three bytes a character, and what is typed
 * beside it. The front refuses more before anybody reads it; the framework's own limits lie above (next.config.ts).
 */
export const largestForm = 16_000_000

/** Bytes of the largest form that brings a file along: 25 MiB of it (lib/intakes/file-kind.ts), and what goes around it. */
export const largestUpload = 26_500_000
