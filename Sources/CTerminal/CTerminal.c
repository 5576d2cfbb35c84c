#define _GNU_SOURCE
#include "CTerminal.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

int balai_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC | O_NONBLOCK); }

int balai_memory_file(const char *name) { return memfd_create(name, MFD_CLOEXEC); }
