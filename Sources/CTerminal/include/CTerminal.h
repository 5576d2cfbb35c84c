#ifndef CTERMINAL_H
#define CTERMINAL_H

// Calls that Swift's Glibc module does not show.

/// A pipe whose ends close on exec and never block. 0, or -1 with errno.
int balai_pipe(int ends[2]);

/// A file in memory that closes on exec. A descriptor, or -1 with errno.
int balai_memory_file(const char *name);

/// Two files or folders of one file system change places at once. 0, or -1 with errno, EINVAL where the
/// file system cannot.
int balai_exchange(const char *a, const char *b);

/// Whether the system's clock follows a time source: 1 or 0, or -1 where nobody knows.
int balai_is_clock_synchronized(void);

/// Has memory fetched from the system in large pieces and kept for what comes next.
void balai_keep_memory(void);

/// Gets ready for so many bytes, which the first thread will need soon: they come in the largest
/// pages that the system has, with one fault for what would be hundreds.
void balai_expect_memory(unsigned long bytes);

#endif
