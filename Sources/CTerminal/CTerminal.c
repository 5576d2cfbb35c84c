#define _GNU_SOURCE
#include "CTerminal.h"

#include <fcntl.h>
#include <stdio.h>
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
