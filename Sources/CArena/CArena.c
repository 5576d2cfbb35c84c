#include "CArena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// Pieces lie in chunks, one behind the other, each behind its size. 16 is what malloc aligns to.
enum { alignment = 16, least_chunk = 256 * 1024 };

typedef struct chunk {
  struct chunk *before;
  size_t size, used;
  _Alignas(alignment) char bytes[];
} chunk;

static _Thread_local chunk *current;
/// A chunk of the least size, so that a thread that reads one file after another has to ask for it once.
static _Thread_local chunk *spare;

static size_t *size_of(void *piece) { return (size_t *)((char *)piece - alignment); }

static size_t rounded(size_t size) {
  if (size > SIZE_MAX / 4) abort();
  return (size + alignment - 1) / alignment * alignment;
}

static int is_last(void *piece) {
  return current && (char *)piece + rounded(*size_of(piece)) == current->bytes + current->used;
}

static void *take(size_t size) {
  size_t need = alignment + rounded(size);
  if (!current || current->size - current->used < need) {
    chunk *next = need <= least_chunk ? spare : NULL;
    if (next) {
      spare = NULL;
    } else {
      size_t room = need > least_chunk ? need : least_chunk;
      next = malloc(sizeof(chunk) + room);
      if (!next) abort();
      next->size = room;
    }
    next->before = current;
    next->used = 0;
    current = next;
  }
  char *piece = current->bytes + current->used + alignment;
  current->used += need;
  *size_of(piece) = size;
  return piece;
}

void *balai_arena_calloc(size_t count, size_t size) {
  if (size && count > SIZE_MAX / size) abort();
  return memset(take(count * size), 0, count * size);
}

void *balai_arena_realloc(void *piece, size_t size) {
  if (!piece) return take(size);
  size_t old = *size_of(piece);
  if (rounded(size) <= rounded(old)) {
    if (is_last(piece)) current->used -= rounded(old) - rounded(size);
    *size_of(piece) = size;
    return piece;
  }
  size_t more = rounded(size) - rounded(old);
  if (is_last(piece) && current->size - current->used >= more) {
    current->used += more;
    *size_of(piece) = size;
    return piece;
  }
  return memcpy(take(size), piece, old);
}

void balai_arena_free(void *piece) {
  if (piece && is_last(piece)) current->used -= alignment + rounded(*size_of(piece));
}

balai_arena_mark balai_arena_now(void) {
  return (balai_arena_mark){current, current ? current->used : 0};
}

void balai_arena_release(balai_arena_mark mark) {
  while (current != mark.chunk) {
    chunk *last = current;
    current = last->before;
    if (!spare && last->size == least_chunk) {
      spare = last;
    } else {
      free(last);
    }
  }
  if (current) current->used = mark.used;
}
