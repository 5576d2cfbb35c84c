#ifndef CTERMINAL_H
#define CTERMINAL_H

// Calls that Swift's Glibc module does not show.

/// A pipe whose ends close on exec and never block. 0, or -1 with errno.
int balai_pipe(int ends[2]);

/// A file in memory that closes on exec. A descriptor, or -1 with errno.
int balai_memory_file(const char *name);

/// Has memory fetched from the system in large pieces and kept for what comes next.
void balai_keep_memory(void);

#endif
