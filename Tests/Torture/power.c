// A disk that forgets, for tests. Preloaded, it writes down what a program does to the files in TORTURE_FOLDER
// and when the program waits for the disk; torture.py makes of that what a power cut could leave behind.
//
// TORTURE_LOG gets one record for each call, in order: a letter, the length of the path, the offset, the length of
// the data (16 hexadecimal digits each), the path, the data. W written, T cut to a length, S synchronised, U unlinked;
// A for what the program printed, which is what it acknowledged.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

static int log_file = -1;
static const char *folder;

__attribute__((constructor)) static void begin(void) {
  const char *path = getenv("TORTURE_LOG");
  folder = getenv("TORTURE_FOLDER");
  if (path && folder) log_file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static void put(const void *bytes, size_t count) {
  while (count > 0) {
    ssize_t done = syscall(SYS_write, log_file, bytes, count);
    if (done < 0) abort();
    bytes = (const char *)bytes + done;
    count -= done;
  }
}

static void note(char letter, const char *path, off_t offset, const void *data, size_t length) {
  char head[64];
  int count = snprintf(head, sizeof head, "%c%016zx%016llx%016zx", letter, strlen(path),
                       (unsigned long long)offset, length);
  put(head, count);
  put(path, strlen(path));
  put(data, length);
}

// The path of an open file, if it is one whose loss matters.
static int is_kept(int file, char *path, size_t size) {
  char link[32];
  if (log_file < 0) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, size - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return strncmp(path, folder, strlen(folder)) == 0 && !strstr(path, "-shm") && !strstr(path, ".lock");
}

ssize_t write(int file, const void *data, size_t count) {
  char path[4096];
  if (file == 1 && log_file >= 0) {
    note('A', "", 0, data, count);
  } else if (is_kept(file, path, sizeof path)) {
    note('W', path, lseek(file, 0, SEEK_CUR), data, count);
  }
  return syscall(SYS_write, file, data, count);
}

ssize_t pwrite64(int file, const void *data, size_t count, off64_t offset) {
  char path[4096];
  if (is_kept(file, path, sizeof path)) note('W', path, offset, data, count);
  return syscall(SYS_pwrite64, file, data, count, offset);
}

ssize_t pwrite(int file, const void *data, size_t count, off_t offset) {
  return pwrite64(file, data, count, offset);
}

int ftruncate64(int file, off64_t length) {
  char path[4096];
  if (is_kept(file, path, sizeof path)) note('T', path, length, "", 0);
  return syscall(SYS_ftruncate, file, length);
}

int ftruncate(int file, off_t length) { return ftruncate64(file, length); }

int fsync(int file) {
  char path[4096];
  if (is_kept(file, path, sizeof path)) note('S', path, 0, "", 0);
  return 0;
}

int fdatasync(int file) { return fsync(file); }

int unlink(const char *path) {
  if (log_file >= 0 && strncmp(path, folder, strlen(folder)) == 0) note('U', path, 0, "", 0);
  return syscall(SYS_unlink, path);
}
