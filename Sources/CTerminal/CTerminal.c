#define _GNU_SOURCE
#include "CTerminal.h"

#include <fcntl.h>
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/timex.h>
#include <unistd.h>

int balai_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC | O_NONBLOCK); }

int balai_memory_file(const char *name) { return memfd_create(name, MFD_CLOEXEC); }

int balai_exchange(const char *a, const char *b) {
  return renameat2(AT_FDCWD, a, AT_FDCWD, b, RENAME_EXCHANGE);
}

int balai_is_clock_synchronized(void) {
  struct timex clock = {0};
  int state = adjtimex(&clock);
  return state < 0 ? -1 : state != TIME_ERROR && !(clock.status & STA_UNSYNC);
}

// Left alone, glibc extends the memory of every thread but the first by one page at a time, each
// with a system call for which all other threads wait. What is not used takes no memory.
void balai_keep_memory(void) {
  mallopt(M_TOP_PAD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 64 << 20);
  // The most it would come to by itself.
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
}

void balai_expect_memory(unsigned long bytes) {
  const unsigned long page = 2ul << 20;
  char *start = malloc(bytes);
  if (!start) return;
  // A hint: where the system knows no large pages, nothing happens.
  unsigned long first = ((unsigned long)start + page - 1) & ~(page - 1);
  unsigned long end = ((unsigned long)start + bytes) & ~(page - 1);
  if (first < end) (void)madvise((void *)first, end - first, MADV_HUGEPAGE);
  free(start);
}
