// The clock and the random numbers of one program, for tests: preloaded, it answers instead of the system.
// TEST_CLOCK names a file with seconds to add to the time of day. With TEST_FROZEN the time stands still at
// that many seconds since 1970, and random numbers come in an order that is always the same.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static long offset(void) {
  const char *path = getenv("TEST_CLOCK");
  FILE *file = path ? fopen(path, "r") : NULL;
  long seconds = 0;
  if (file) {
    if (fscanf(file, "%ld", &seconds) != 1) seconds = 0;
    fclose(file);
  }
  return seconds;
}

int clock_gettime(clockid_t clock, struct timespec *time) {
  static int (*real)(clockid_t, struct timespec *);
  if (!real) real = dlsym(RTLD_NEXT, "clock_gettime");
  const char *frozen = getenv("TEST_FROZEN");
  if (frozen && (clock == CLOCK_REALTIME || clock == CLOCK_BOOTTIME)) {
    time->tv_sec = atol(frozen) + (clock == CLOCK_REALTIME ? offset() : 0);
    time->tv_nsec = 0;
    return 0;
  }
  int result = real(clock, time);
  if (clock == CLOCK_REALTIME) time->tv_sec += offset();
  return result;
}

static uint64_t state = 42;

static void fill(unsigned char *bytes, size_t count) {
  for (size_t i = 0; i < count; i++) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    bytes[i] = state >> 56;
  }
}

long syscall(long number, ...) {
  static long (*real)(long, ...);
  if (!real) real = dlsym(RTLD_NEXT, "syscall");
  va_list list;
  long a[6];
  va_start(list, number);
  for (int i = 0; i < 6; i++) a[i] = va_arg(list, long);
  va_end(list);
  if (number == SYS_getrandom && getenv("TEST_FROZEN")) {
    fill((unsigned char *)a[0], a[1]);
    return a[1];
  }
  return real(number, a[0], a[1], a[2], a[3], a[4], a[5]);
}
