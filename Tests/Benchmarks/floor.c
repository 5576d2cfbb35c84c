// The least that building a site can cost: every text is read and rendered by libcmark, and every file
// of the site is written, in its folder and with as many bytes as it has. One core.
//
// floor OUT LIST FILE...   LIST: a line for each file of the site, its size and its path.
#include <cmark.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static char *read_file(const char *path, size_t *size) {
  FILE *file = fopen(path, "rb");
  if (!file) exit(1);
  fseek(file, 0, SEEK_END);
  *size = (size_t)ftell(file);
  rewind(file);
  char *text = malloc(*size + 1);
  if (fread(text, 1, *size, file) != *size) exit(1);
  fclose(file);
  return text;
}

// Makes a file and the folders that it lies in; they mostly are those of the file before.
static FILE *create(char *path) {
  FILE *file = fopen(path, "wb");
  if (file) return file;
  for (char *end = strchr(path + 1, '/'); end; end = strchr(end + 1, '/')) {
    *end = 0;
    mkdir(path, 0755);
    *end = '/';
  }
  return fopen(path, "wb");
}

int main(int count, char **words) {
  if (count < 4) return 2;
  FILE *list = fopen(words[2], "r");
  if (!list) return 1;
  // What was rendered last is written until it is used up, so that the bytes are those of pages.
  char *page = strdup("");
  size_t left = 0, length = 0, size;
  int next = 3;
  char name[4096], path[8192];
  while (fscanf(list, "%zu %4095[^\n]", &size, name) == 2) {
    snprintf(path, sizeof path, "%s/%s", words[1], name);
    FILE *out = create(path);
    if (!out) return 1;
    // Files are in their order, and so are the texts.
    while (size > 0) {
      if (left == 0) {
        if (next < count) {
          size_t bytes;
          char *text = read_file(words[next++], &bytes);
          free(page);
          page = cmark_markdown_to_html(text, bytes, CMARK_OPT_DEFAULT);
          length = strlen(page);
          free(text);
        }
        if (length == 0) return 1;
        left = length;
      }
      size_t part = size < left ? size : left;
      if (fwrite(page + length - left, 1, part, out) != part) return 1;
      left -= part;
      size -= part;
    }
    if (fclose(out)) return 1;
  }
  return next == count ? 0 : 1;
}
