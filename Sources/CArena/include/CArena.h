#ifndef CARENA_H
#define CARENA_H

// Memory for what is made of very many small pieces and given back as a whole. Each thread has its
// own, so that nothing waits. The three calls have the form and the promises of those of the C library.

#include <stddef.h>

/// Zeroed; the program ends when there is no more.
void *balai_arena_calloc(size_t count, size_t size);
void *balai_arena_realloc(void *piece, size_t size);
/// Gives back the piece that was taken last, at once; any other only with ``balai_arena_release``.
void balai_arena_free(void *piece);

/// How far the thread's memory is taken.
typedef struct {
  void *chunk;
  size_t used;
} balai_arena_mark;

balai_arena_mark balai_arena_now(void);

/// Gives back all that the thread took since then.
void balai_arena_release(balai_arena_mark mark);

#endif
