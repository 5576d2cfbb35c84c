#define _GNU_SOURCE
#include "CTerminal.h"

#include <fcntl.h>
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

int balai_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC | O_NONBLOCK); }

int balai_memory_file(const char *name) { return memfd_create(name, MFD_CLOEXEC); }

// Left alone, glibc extends the memory of every thread but the first by one page at a time, each
// with a system call for which all other threads wait. What is not used takes no memory.
void balai_keep_memory(void) {
  mallopt(M_TOP_PAD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 64 << 20);
  // The most it would come to by itself.
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
}
